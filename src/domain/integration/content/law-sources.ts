/** The acts that this subject rests on, each with its place of publication and the version that was read. */
export const WI = 'Wet inburgering 2021, Stb. 2021, 38; versie 21-10-2025'
export const BI = 'Besluit inburgering 2021, Stb. 2021, 410; versie 2-4-2026'
export const RI = 'Regeling inburgering 2021, Stcrt. 2021, 38863; versie 18-4-2026'
