// SPDX-License-Identifier: Apache-2.0
// /api/claims/ID/compare: two utterances of a claim side by side, over the whole passage that their
// documents share.
#include <algorithm>

#include "base/strings.h"
#include "report/document_json.h"
#include "web/align_words.h"
#include "web/answer.h"
#include "web/claim_rows.h"
#include "web/places.h"

namespace headwater {
namespace {

struct Side {
  std::int64_t row = 0;
  std::string document;
  Span span;
};

Side side_of(const Call& call, const CasePart& part, const char* name) {
  const auto& claim = part.part.findings.claims[part.index];
  const auto number = number_in(call.request, name, -1);
  if (number < 0 || number >= std::ssize(claim.utterances))
    refuse(404, name, "the claim has no utterance of this number");
  const auto& said =
      part.part.findings.utterances[claim.utterances[static_cast<std::size_t>(number)]];
  const auto& document = part.part.documents[said.document].document.id;
  return {call.reader.number("SELECT row FROM documents WHERE id = ?", {document}), document,
          said.span};
}

void widen(Side& side, const Cell& start, const Cell& end) {
  side.span.start = std::min(side.span.start, static_cast<std::uint32_t>(integer_of(start)));
  side.span.end = std::max(side.span.end, static_cast<std::uint32_t>(integer_of(end)));
}

// The longest passage that both utterances touch; either document may stand first.
void widen_to_passage(const CaseReader& reader, Side& a, Side& b) {
  const std::string found =
      "SELECT a_start, a_end, b_start, b_end FROM passages WHERE a_document = "
      "? AND b_document = ? AND a_start < ? AND a_end > ? AND b_start < ? AND "
      "b_end > ? ORDER BY a_end - a_start DESC, position LIMIT 1";
  const auto touched = [&](const Side& one, const Side& other) {
    return reader.rows(
        found, {one.row, other.row, std::int64_t{one.span.end}, std::int64_t{one.span.start},
                std::int64_t{other.span.end}, std::int64_t{other.span.start}});
  };
  auto rows = touched(a, b);
  const bool swapped = rows.empty();
  if (swapped) rows = touched(b, a);
  if (rows.empty()) return;
  const auto& row = rows.front();
  widen(swapped ? b : a, row[0], row[1]);
  widen(swapped ? a : b, row[2], row[3]);
}

Utf8Text words_of(const CaseReader& reader, Side& side) {
  const Utf8Text whole(
      reader.text("SELECT text FROM documents WHERE row = ?", {side.row}).value_or(""));
  constexpr std::uint32_t most = 20'000;
  side.span.end = std::min({side.span.end, whole.size(), side.span.start + most});
  return Utf8Text(std::string(whole.slice(side.span)));
}

Json side_json(const Side& side, const Utf8Text& text, ShownDocuments& shown) {
  const auto& known = shown.of(side.document);
  return json_object("document", side.document, "label", text_or_null(known.label), "outlet",
                     text_or_null(known.outlet), "start", side.span.start, "end", side.span.end,
                     "text", text.str());
}

}  // namespace

Response answer_compare(const Call& call) {
  const auto part = decided_claims(call.reader, claim_named(call.reader, call.ids[0]));
  auto a = side_of(call, part, "a");
  auto b = side_of(call, part, "b");
  widen_to_passage(call.reader, a, b);
  const auto text_a = words_of(call.reader, a);
  const auto text_b = words_of(call.reader, b);
  const auto aligned = align_words(text_a, text_b);
  ShownDocuments shown(call.reader);
  Json runs = Json::array();
  for (const auto& run : aligned.runs)
    runs.push_back(json_object("kind", name_of(run.kind), "a", Json{run.a.start, run.a.end}, "b",
                               Json{run.b.start, run.b.end}));
  return json_response(json_object(
      "a", side_json(a, text_a, shown), "b", side_json(b, text_b, shown), "runs", std::move(runs),
      "same_words", aligned.same_words, "words_a", aligned.words_a, "words_b", aligned.words_b));
}

}  // namespace headwater
