// SPDX-License-Identifier: Apache-2.0
#include "web/places.h"

#include "report/document_json.h"
#include "report/values_json.h"

namespace headwater {

const ShownDocument& ShownDocuments::of(const std::string& id) {
  const auto [found, fresh] = known_.try_emplace(id);
  if (fresh) {
    const auto rows = reader_.rows(
        "SELECT d.row, p.number, p.outlet FROM documents d LEFT JOIN page_documents p ON "
        "p.document = d.row WHERE d.id = ?",
        {id});
    if (!rows.empty()) {
      const auto number = integer_of(rows[0][1]);
      found->second = {integer_of(rows[0][0]), number > 0 ? reader_.label(number) : "",
                       text_of(rows[0][2])};
    }
  }
  return found->second;
}

std::string ShownDocuments::block_at(const std::string& id, std::uint32_t position) {
  const auto kind =
      reader_.text("SELECT kind FROM blocks WHERE document = ? AND start_at <= ? AND end_at > ?",
                   {of(id).row, std::int64_t{position}, std::int64_t{position}});
  return kind.value_or("");
}

Json ShownDocuments::place(const Json& reason_place) {
  auto json = reason_place;
  const auto& document = of(json["document"]);
  const Utf8Text text(
      reader_.text("SELECT text FROM documents WHERE row = ?", {document.row}).value_or(""));
  json["label"] = text_or_null(document.label);
  json["text"] = text.slice({json["start"], json["end"]});
  return json;
}

Json place_shown(const Case& part, const DocumentSpan& place, ShownDocuments& shown) {
  const auto id = document_id(part, place.document);
  const auto& document = shown.of(id);
  return json_object("document", id, "label", text_or_null(document.label), "outlet",
                     text_or_null(document.outlet), "start", place.span.start, "end",
                     place.span.end, "text", quoted(part, place));
}

}  // namespace headwater
