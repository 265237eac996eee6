// SPDX-License-Identifier: Apache-2.0
// Where a document stands in the case, and words around a place of it.
#pragma once

#include <map>
#include <string>

#include "model/case.h"
#include "web/case_reader.h"

namespace headwater {

// What the page shows of a document beside its id.
struct ShownDocument {
  std::int64_t row = 0;
  std::string label;  // "" while its findings are not made
  std::string outlet;
};

class ShownDocuments {
 public:
  explicit ShownDocuments(const CaseReader& reader) : reader_(reader) {}
  [[nodiscard]] const ShownDocument& of(const std::string& id);
  // {document,start,end} of a reason with its label and words.
  [[nodiscard]] Json place(const Json& reason_place);
  // The kind of the block at a place: "paragraph", "quote"; "" for none.
  [[nodiscard]] std::string block_at(const std::string& id, std::uint32_t position);

 private:
  const CaseReader& reader_;
  std::map<std::string, ShownDocument> known_;
};

// {document,label,outlet,start,end,text}
[[nodiscard]] Json place_shown(const Case& part, const DocumentSpan& place, ShownDocuments& shown);

}  // namespace headwater
