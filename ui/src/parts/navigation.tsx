// SPDX-License-Identifier: Apache-2.0
import { summary } from "../base/api";
import { place } from "../base/route";
import { number } from "../base/words";
import type { CaseSummary } from "../base/types";
import { AddFiles } from "../decide/drop_files";

type Entry = { name: string; href: string; letter: string; holds: string[]; count?: (c: CaseSummary) => number };
export const VIEWS: Entry[] = [
  { name: "Findings", href: "/findings", letter: "f", holds: ["", "findings", "claim"], count: (c) => c.claims },
  { name: "Conflicts", href: "/conflicts", letter: "c", holds: ["conflicts"], count: (c) => c.conflicts },
  { name: "Stories", href: "/stories", letter: "s", holds: ["stories", "story"], count: (c) => c.stories },
  { name: "Timeline", href: "/timeline", letter: "t", holds: ["timeline"] },
  { name: "Sources", href: "/sources", letter: "o", holds: ["sources", "source"], count: (c) => c.sources + c.unnamed_sources },
  { name: "People and bodies", href: "/people", letter: "p", holds: ["people", "person"], count: (c) => c.entities },
  { name: "Documents", href: "/documents", letter: "d", holds: ["documents", "document"], count: (c) => c.documents },
  { name: "Hypotheses", href: "/hypotheses", letter: "h", holds: ["hypotheses"] },
  { name: "History", href: "/history", letter: "y", holds: ["history"], count: (c) => c.decisions },
  { name: "Not read", href: "/not-read", letter: "n", holds: ["not-read"], count: (c) => c.not_read },
  { name: "Five words", href: "/start", letter: "w", holds: ["start"] },
];

export function Navigation({ open }: { open: boolean }) {
  const kind = place.value.path.split("/")[1];
  const c = summary.value;
  return (
    <nav id="views" class={open ? "open" : ""} aria-label="Views">
      <ul>
        {VIEWS.map((view) => (
          <li key={view.href}>
            <a href={view.href} aria-current={view.holds.includes(kind) ? "page" : undefined}>
              <span>{view.name}</span>
              {c && view.count && <span class="count">{number(view.count(c))}</span>}
            </a>
          </li>
        ))}
      </ul>
      <AddFiles />
      {c && <p class="fine">headwater {c.version}</p>}
    </nav>
  );
}
