// SPDX-License-Identifier: Apache-2.0
// The log: what was done to the case, by whom and why. Undoing adds an entry, it takes none away.
import { usePages } from "../base/pages";
import { place, setQuery } from "../base/route";
import type { Entry } from "../base/types";
import { plain } from "../base/words";
import { redo, undo } from "../decide/decide";
import { TableList } from "../parts/table_list";
import { T } from "../parts/text";

const target = (entry: Entry) => {
  const id = entry.target ?? "";
  const href = /^c[0-9a-f]{6,}$/.test(id) ? `/claim/${id}` : /^s[0-9a-f]{6,}$/.test(id) && entry.action === "rate" ? `/source/${id}` : null;
  return href ? <a href={href}>{id}</a> : <span title={plain(id)}><T s={id.replace(/^.*\//, "")} /></span>;
};

export function History() {
  const all = place.value.query.get("all") === "1";
  const pages = usePages<Entry>(`/api/history${all ? "" : "?decisions=1"}`);
  return (
    <>
      <h1 tabIndex={-1}>History</h1>
      <p class="lead">Nothing is ever erased: an undone decision stays here and can be done again.</p>
      <div class="tools">
        <button onClick={undo}><kbd>U</kbd> Undo the last decision</button>
        <button onClick={redo}><kbd>R</kbd> Redo</button>
        <button class="toggle" aria-pressed={all} onClick={() => setQuery({ all: all ? null : "1" })}>The machine's entries too</button>
      </div>
      <TableList pages={pages} label="History" kind="history" none="No decisions yet. Rate, merge or split a claim and it stands here." cols={[
        { name: "No.", show: (e) => <span class="no">{e.number}</span> },
        { name: "When", show: (e) => (e.made_at ?? "").slice(0, 16).replace("T", " ") },
        { name: "Who", show: (e) => <span class={e.state === "machine" ? "" : "by-analyst"}><T s={e.made_by} /></span> },
        { name: "What", show: (e) => <>{plain(e.action)} {target(e)} <T s={e.value ?? ""} class="fine" /></> },
        { name: "Why", show: (e) => <T s={e.why ?? ""} /> },
        { name: "State", show: (e) => e.state },
      ]} />
    </>
  );
}
