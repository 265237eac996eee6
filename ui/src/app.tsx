// SPDX-License-Identifier: Apache-2.0
// The frame around every view, and which view an address shows.
import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { summary } from "./base/api";
import { useKeys } from "./base/keys";
import { go, place } from "./base/route";
import { plain } from "./base/words";
import { Banners } from "./parts/banners";
import { DropFiles } from "./decide/drop_files";
import { Help, openHelp } from "./parts/help";
import { Navigation, VIEWS } from "./parts/navigation";
import { redo, undo } from "./decide/decide";
import { SearchField } from "./parts/search_field";
import { ThemeSwitch } from "./parts/theme_switch";
import { Toasts } from "./parts/toasts";
import { ClaimView } from "./views/claim";
import { Conflicts } from "./views/conflicts";
import { DocumentView } from "./views/document";
import { Documents } from "./views/documents";
import { Findings } from "./views/findings";
import { History } from "./views/history";
import { Hypotheses } from "./views/hypotheses";
import { NotReadView } from "./views/not_read";
import { People } from "./views/people";
import { Person } from "./views/person";
import { SearchView } from "./views/search";
import { SourceView } from "./views/source";
import { Sources } from "./views/sources";
import { Start } from "./views/start";
import { Stories } from "./views/stories";
import { StoryView } from "./views/story";
import { Timeline } from "./views/timeline";

type View = ComponentType<{ id: string }>;
const SHOWN: Record<string, View> = {
  "": Findings, findings: Findings, claim: ClaimView, document: DocumentView, documents: Documents, stories: Stories, story: StoryView, sources: Sources, source: SourceView,
  conflicts: Conflicts, timeline: Timeline, people: People, person: Person, hypotheses: Hypotheses, history: History, "not-read": NotReadView, start: Start, search: SearchView,
};

function decode(part: string) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function Missing({ id }: { id: string }) {
  return (
    <>
      <h1 tabIndex={-1}>Nothing stands at this address</h1>
      <p>{plain(id)} is no view of this page. <a href="/findings">The findings</a></p>
    </>
  );
}

export function App() {
  const main = useRef<HTMLElement>(null);
  const [menu, setMenu] = useState(false);
  const [, kind, id = ""] = place.value.path.split("/");
  const Shown = SHOWN[kind] ?? Missing;
  useKeys([
    ...VIEWS.map((view) => ({ keys: `g ${view.letter}`, what: `go to ${view.name}`, run: () => go(view.href) })),
    { keys: "/", what: "search", run: () => document.getElementById("search")?.focus() },
    { keys: "?", what: "this list of keys", run: openHelp },
    { keys: "u", what: "undo the last decision", run: undo },
    { keys: "r", what: "redo it", run: redo },
    { keys: "Escape", what: "close, leave a field", run: () => (menu ? setMenu(false) : (document.activeElement as HTMLElement | null)?.blur()) },
  ]);
  useEffect(() => setMenu(false), [place.value]);
  return (
    <>
      <a class="skip" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>Skip to the content</a>
      <header class="top">
        <button class="menu quiet" aria-expanded={menu} aria-controls="views" onClick={() => setMenu(!menu)}>Menu</button>
        <a class="brand" href="/findings"><img src="/icon.svg" alt="" width="20" height="20" /> <span>headwater</span></a>
        <span class="case-name" title="the case">{plain(summary.value?.name)}</span>
        <SearchField />
        <ThemeSwitch />
        <button class="quiet help-button" onClick={openHelp}><span aria-hidden="true">?</span><span class="sr">Help and keys</span></button>
      </header>
      <div class="frame">
        <Navigation open={menu} />
        <main id="main" ref={main} tabIndex={-1}>
          <Banners />
          <Shown id={decode(id)} key={`${kind}/${id}`} />
        </main>
      </div>
      <DropFiles />
      <Toasts />
      <Help />
    </>
  );
}
