// SPDX-License-Identifier: Apache-2.0
import { usePages } from "../base/pages";
import { to } from "../base/route";
import type { Story } from "../base/types";
import { days, number } from "../base/words";
import { Pick, WordsField, apiPath } from "../parts/pick";
import { TableList } from "../parts/table_list";
import { T } from "../parts/text";

export function Stories() {
  const pages = usePages<Story>(apiPath("/api/stories", ["q", "sort"]));
  return (
    <>
      <h1 tabIndex={-1}>Stories</h1>
      <p class="lead">Documents that tell of one happening stand together.</p>
      <div class="tools"><WordsField label="Words in the title" /><Pick param="sort" label="Sort" choices={{ size: "Documents", date: "Date", conflicts: "Conflicts" }} /></div>
      <TableList pages={pages} label="Stories" kind="stories" none="No story matches." cols={[
        { name: "Story", show: (s) => <a href={to.story(s.id)}><T s={s.title || s.id} /></a> },
        { name: "When", show: (s) => days({ lo: s.first_day, hi: s.last_day }) },
        { name: "Documents", number: true, show: (s) => number(s.documents) },
        { name: "Outlets", number: true, show: (s) => number(s.outlets) },
        { name: "Claims", number: true, show: (s) => number(s.claims) },
        { name: "Conflicts", number: true, show: (s) => number(s.conflicts) },
        { name: "Most origins", number: true, show: (s) => number(s.origins_hi) },
      ]} />
    </>
  );
}
