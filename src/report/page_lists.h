// SPDX-License-Identifier: Apache-2.0
// The lists of the page beside its claims: documents, stories, sources, conflicts, the timeline,
// names, who repeats whom, what was not read.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/page_rows.h"
#include "report/case_view.h"
#include "report/page_keys.h"

namespace headwater {

class PageLists {
 public:
  PageLists(const CaseView& view, const PageKeys& keys);
  // Of a story, by its id: the title of its first document that has one.
  [[nodiscard]] std::string title_of(const std::string& story) const;
  void put(const PageSink& sink);

 private:
  struct Row;
  void put_documents(const PageSink& sink);
  void put_stories(const PageSink& sink);
  void put_sources(const PageSink& sink);
  void put_repeats(const PageSink& sink);
  void put_conflicts(const PageSink& sink);
  void put_timeline(const PageSink& sink);
  void put_entities(const PageSink& sink);
  void put_not_read(const PageSink& sink);
  void put_facts(const PageSink& sink);

  const CaseView& view_;
  const PageKeys& keys_;
  std::map<std::string, std::string> titles_;
  std::vector<std::string> story_of_;  // by document: the story it tells
  // By source: its utterances, sorted.
  std::vector<std::vector<std::uint32_t>> spoken_;
  std::int64_t number_ = 0;  // of the next row of page_lists
};

}  // namespace headwater
