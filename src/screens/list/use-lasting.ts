// Whether something goes on for longer than an eye takes for at once: what is over before is not worth a change of looks.
import { useEffect, useState } from 'react'

const atOnceMs = 200

export function useLasting(isOn: boolean): boolean {
  const [isLasting, setIsLasting] = useState(false)
  useEffect(() => {
    if (!isOn) return
    const timer = setTimeout(() => setIsLasting(true), atOnceMs)
    return () => {
      clearTimeout(timer)
      setIsLasting(false)
    }
  }, [isOn])
  return isOn && isLasting
}
