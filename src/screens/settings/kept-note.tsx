// Says where the settings stand, so that people find them outside of the desk too.
export function KeptNote({ file }: { file: string | null }) {
  if (file === null)
    return <>Whoever opens this desk shares these settings; in a folder they stand in galley.config.json.</>
  return (
    <>
      Kept in <code>{file}</code>, in which they can be changed too.
    </>
  )
}
