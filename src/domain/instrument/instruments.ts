import { arbeidstoeleidingSurvey } from './content/arbeidstoeleiding-survey.ts'
import { exitForm } from './content/exit-form.ts'
import { startForm } from './content/start-form.ts'
import type { Instrument, InstrumentId } from './instrument.ts'

/** The newest version of every form and questionnaire. */
export const instruments: readonly Instrument[] = [startForm, exitForm, arbeidstoeleidingSurvey]

const byId: Readonly<Record<InstrumentId, Instrument>> = {
  'start-form': startForm,
  'exit-form': exitForm,
  'arbeidstoeleiding-survey': arbeidstoeleidingSurvey,
}

export const instrumentById = (id: InstrumentId): Instrument => byId[id]
