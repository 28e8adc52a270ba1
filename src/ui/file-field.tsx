import { controlAttributes, Field, type FieldProps } from './field.tsx'

export type FileFieldProps = FieldProps & {
  /** Extensions and types that the chooser offers first. */
  accept: string
}

/** Chooses one file; its form needs `enctype="multipart/form-data"`. */
export function FileField({ accept, ...field }: FileFieldProps) {
  return (
    <Field {...field}>
      <input type="file" accept={accept} {...controlAttributes(field)} />
    </Field>
  )
}
