// SPDX-License-Identifier: Apache-2.0
// An analyst's table of claims or of sources, as records for the reader of JSON Lines.
//
// Input:   CSV with a header, or JSON Lines of objects with the same keys. A claim has `text`, and
//          optionally who stance source date url author title language id; a source has `name`, and
//          owner front_of wing_of reliability. docs/exchange.md describes them.
// Output:  one document a row: the claim in the words of the table, put to `who`; of a source what
//          is said of it, in a sentence. What an analyst decides (reliability; a row on a passage
//          of a stored document) comes back as a decision. Rows that make no sense are named.
// Rule:    a bad row never stops the others. Ids are FILE#LINE where the row gives none.
// Example: "text,who\nNine died.,Edda Brandvik\n" gives
//          {"id":"t.csv#2","text":"Edda Brandvik: Nine died.","source":"analyst's table"}
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace headwater {

struct AnalystDecision {
  std::size_t line = 0;
  std::string action;  // "rate" a source, "note" on a passage
  std::string target;  // name of the source, or of the document
  std::string value;   // the letter, or the text of the note
  std::string quotation;
};

struct AnalystTable {
  std::string records;  // JSON Lines
  std::size_t count = 0;
  std::vector<AnalystDecision> decisions;
  std::vector<Error> bad;
  std::vector<std::string> unread_columns;  // sorted
};

[[nodiscard]] AnalystTable read_analyst_table(std::string_view bytes, const std::string& name);

}  // namespace headwater
