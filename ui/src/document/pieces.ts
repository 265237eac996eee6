// SPDX-License-Identifier: Apache-2.0
// A long document piece by piece: the piece around the wanted place first, the others as one reads on.
import { useEffect, useRef, useState } from "preact/hooks";
import { get, Problem, useApi } from "../base/api";
import type { DocumentText } from "../base/types";

export function usePieces(id: string, at: number | null) {
  const path = (start: number | null) => `/api/documents/${encodeURIComponent(id)}${start === null ? "" : `?at=${start}`}`;
  const first = useApi<DocumentText>(path(at));
  const [pieces, setPieces] = useState<DocumentText[]>([]);
  const [problem, setProblem] = useState<Problem | undefined>();
  const asked = useRef(new Set<number>());
  useEffect(() => {
    if (!first.data) return;
    asked.current.clear();
    setPieces([first.data]);
  }, [first.data]);
  const load = async (start: number | null | undefined, before: boolean) => {
    if (start === null || start === undefined || asked.current.has(start)) return;
    asked.current.add(start);
    try {
      const piece = await get<DocumentText>(path(start));
      setPieces((old) => (old.some((other) => other.from === piece.from) ? old : before ? [piece, ...old] : [...old, piece]));
    } catch (error) {
      asked.current.delete(start);
      setProblem(error as Problem);
    }
  };
  const shown = pieces.length > 0 && pieces[0].id === first.data?.id ? pieces : first.data ? [first.data] : [];
  return { first, pieces: shown, problem, next: () => load(shown.at(-1)?.next, false), previous: () => load(shown[0]?.previous, true) };
}
