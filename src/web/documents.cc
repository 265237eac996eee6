// SPDX-License-Identifier: Apache-2.0
// /api/documents: the documents of the case, one document with what was found in it, its original.
#include <fmt/format.h>

#include <algorithm>

#include "base/strings.h"
#include "base/utf8.h"
#include "model/attribution.h"
#include "read/formats/pdf_picture.h"
#include "read/formats/tools.h"
#include "report/document_json.h"
#include "report/values_json.h"
#include "web/answer.h"
#include "web/document_rows.h"

namespace headwater {
namespace {

constexpr const char* columns =
    "SELECT p.document, p.number, p.outlet, p.published, p.claims, p.utterances, p.words, "
    "p.not_analysed, p.story, d.id, d.title, d.language, d.url, d.mime FROM page_documents p JOIN "
    "documents d ON d.row = p.document";

Json null_if_empty(const Cell& cell) {
  return text_or_null(text_of(cell));
}

Json document_row(const CaseReader& reader, const CellRow& row) {
  return json_object("id", text_of(row[9]), "label", reader.label(integer_of(row[1])), "title",
                     null_if_empty(row[10]), "outlet", null_if_empty(row[2]), "published",
                     null_if_empty(row[3]), "language", null_if_empty(row[11]), "claims",
                     integer_of(row[4]), "utterances", integer_of(row[5]), "url",
                     null_if_empty(row[12]), "mime", text_of(row[13]), "words", integer_of(row[6]),
                     "not_analysed", parsed(text_of(row[7])), "story", json_of(row[8]));
}

constexpr Order documents_by[] = {{"label", "p.number"},
                                  {"date", "p.published"},
                                  {"outlet", "p.outlet"},
                                  {"claims", "p.claims", true}};

Conditions document_conditions(const Request& request) {
  Conditions conditions;
  const auto words = request.value("q");
  if (!trim(words).empty()) {
    const auto match = as_match(words);
    if (match.empty()) refuse(400, "q", "holds no word");
    conditions.add("p.document IN (SELECT rowid FROM text_search WHERE text_search MATCH ?)",
                   {match});
  }
  if (!request.value("outlet").empty()) conditions.add("p.outlet = ?", {request.value("outlet")});
  if (!request.value("story").empty()) conditions.add("p.story = ?", {request.value("story")});
  return conditions;
}

// One document as it is stored.
struct Stored {
  std::int64_t row = 0;
  Utf8Text text;
  std::string sha256;
  std::string path;
  Json json;  // its row in the list, and more
};

// The id that a label of the report ("d04") stands for; what is none is given back.
std::string id_of_label(const CaseReader& reader, const std::string& name) {
  const bool label = name.size() > 2 && name.size() < 12 && name.front() == 'd' &&
                     std::all_of(name.begin() + 1, name.end(), is_ascii_digit);
  if (!label) return name;
  const auto number = std::stoll(name.substr(1));
  if (reader.label(number) != name) return name;
  return reader
      .text(
          "SELECT id FROM documents WHERE row = (SELECT document FROM page_documents WHERE number "
          "= ?)",
          {number})
      .value_or(name);
}

Stored stored_document(const CaseReader& reader, const std::string& name) {
  static constexpr const char* sql =
      "SELECT row, text, sha256, path, authors, title, language, url, mime, published FROM "
      "documents WHERE id = ?";
  auto id = name;
  auto found = reader.rows(sql, {id});
  if (found.empty()) {
    id = id_of_label(reader, name);
    found = reader.rows(sql, {id});
  }
  if (found.empty()) refuse(404, id, "no document has this id");
  const auto& row = found.front();
  Stored stored{integer_of(row[0]),
                Utf8Text(to_valid_utf8(text_of(row[1]))),
                text_of(row[2]),
                text_of(row[3]),
                {}};
  const auto listed = reader.rows(fmt::format("{} WHERE p.document = ?", columns), {stored.row});
  // Findings of what was added meanwhile are not made yet.
  stored.json = listed.empty()
                    ? json_object("id", id, "label", nullptr, "title", null_if_empty(row[5]),
                                  "outlet", nullptr, "published", null_if_empty(row[9]), "language",
                                  null_if_empty(row[6]), "claims", 0, "utterances", 0, "url",
                                  null_if_empty(row[7]), "mime", text_of(row[8]), "words", 0,
                                  "not_analysed", Json::array(), "story", nullptr)
                    : document_row(reader, listed.front());
  stored.json["authors"] = parsed(text_of(row[4]));
  return stored;
}

constexpr std::uint32_t most_shown = 60'000;

// What is shown around a place: whole blocks while they fit.
struct Window {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

struct StoredBlock {
  std::string kind;
  Span span;
  std::string author;
  std::string published;
};

std::vector<StoredBlock> blocks_of(const CaseReader& reader, const Stored& stored) {
  std::vector<StoredBlock> blocks;
  const auto position = [&](const Cell& cell) {
    return static_cast<std::uint32_t>(
        std::clamp(integer_of(cell), std::int64_t{0}, std::int64_t{stored.text.size()}));
  };
  for (const auto& row : reader.rows(
           "SELECT kind, start_at, end_at, author, published FROM blocks WHERE document = ? "
           "ORDER BY position",
           {stored.row}))
    blocks.push_back(
        {text_of(row[0]), {position(row[1]), position(row[2])}, text_of(row[3]), text_of(row[4])});
  return blocks;
}

// Begins at the block that holds `at`, a little before where there is room.
Window window_at(const std::vector<StoredBlock>& blocks, std::uint32_t length, std::uint32_t at) {
  if (length <= most_shown) return {0, length};
  at = std::min(at, length - 1);
  auto from = at - std::min(at, most_shown / 4);
  for (const auto& block : blocks) {
    if (block.span.start >= from && block.span.start <= at) {
      from = block.span.start;
      break;
    }
  }
  const auto most = std::min(length, from + most_shown);
  auto to = most;
  for (const auto& block : blocks) {
    if (block.span.end > at && block.span.end <= most) to = block.span.end;
  }
  return {from, std::max(to, std::min(most, at + 1))};
}

Json blocks_json(const Stored& stored, const std::vector<StoredBlock>& blocks, Window window) {
  Json list = Json::array();
  for (const auto& block : blocks) {
    const Span shown{std::max(block.span.start, window.from), std::min(block.span.end, window.to)};
    if (shown.start >= shown.end) continue;
    auto json = json_object("kind", block.kind, "start", shown.start, "end", shown.end, "author",
                            text_or_null(block.author), "published", text_or_null(block.published),
                            "text", stored.text.slice(shown));
    if (shown != block.span) json["cut"] = true;
    list.push_back(std::move(json));
  }
  return list;
}

Json voices_of(const CaseReader& reader, std::int64_t utterance) {
  Json names = Json::array();
  for (const auto& row :
       reader.rows("SELECT name, source_class FROM voices WHERE utterance = ? ORDER BY position",
                   {utterance}))
    names.push_back(text_of(row[0]).empty() ? text_of(row[1]) : text_of(row[0]));
  return names;
}

Json marks_json(const CaseReader& reader, const Stored& stored, Window window) {
  Json marks = Json::array();
  for (const auto& row : reader.rows(
           "SELECT u.position, c.id, c.position, u.start_at, u.end_at, u.stance, u.modality, "
           "c.origins_lo, c.origins_hi, c.grade, u.derivation, p.start_at, p.end_at, d.id, "
           "(SELECT cu.position FROM claim_utterances cu WHERE cu.claim = u.claim AND cu.utterance "
           "= u.position) FROM utterances u JOIN page_claims c ON c.position = u.claim LEFT JOIN "
           "utterances p ON p.position = u.derived_from LEFT JOIN documents d ON d.row = "
           "p.document "
           "WHERE u.document = ? AND u.start_at < ? AND u.end_at > ? ORDER BY u.start_at, "
           "u.position",
           {stored.row, std::int64_t{window.to}, std::int64_t{window.from}})) {
    const auto derived = std::holds_alternative<std::string>(row[13])
                             ? Json(fmt::format("{}:{}-{}", text_of(row[13]), integer_of(row[11]),
                                                integer_of(row[12])))
                             : Json(nullptr);
    marks.push_back(
        json_object("claim", text_of(row[1]), "claim_number", integer_of(row[2]) + 1, "number",
                    integer_of(row[14]), "start", integer_of(row[3]), "end", integer_of(row[4]),
                    "stance", text_of(row[5]), "modality", text_of(row[6]), "origins",
                    json_object("lo", integer_of(row[7]), "hi", integer_of(row[8])), "credibility",
                    integer_of(row[9]), "voices", voices_of(reader, integer_of(row[0])),
                    "derivation", text_of(row[10]), "derived_from", derived));
  }
  return marks;
}

Json span_or_null(const Cell& start, const Cell& end) {
  if (!std::holds_alternative<std::int64_t>(start)) return nullptr;
  return json_object("start", integer_of(start), "end", integer_of(end));
}

Json attributions_shown(const CaseReader& reader, const Stored& stored, Window window) {
  const auto rows = reader.rows(
      "SELECT position, id, source_start, source_end, cue_start, cue_end, holder, stance, "
      "anonymous, parent FROM attributions WHERE document = ? ORDER BY position",
      {stored.row});
  std::map<std::int64_t, Json> contents;
  std::map<std::int64_t, bool> inside;
  for (const auto& row : reader.rows("SELECT attribution, start_at, end_at FROM "
                                     "attribution_contents WHERE document = ? ORDER BY 1, position",
                                     {stored.row})) {
    auto& list = contents.try_emplace(integer_of(row[0]), Json::array()).first->second;
    list.push_back(json_object("start", integer_of(row[1]), "end", integer_of(row[2])));
    inside[integer_of(row[0])] |=
        integer_of(row[1]) < window.to && integer_of(row[2]) > window.from;
  }
  std::map<std::int64_t, int> depths;
  Json list = Json::array();
  for (const auto& row : rows) {
    const auto position = integer_of(row[0]);
    const auto* parent = std::get_if<std::int64_t>(&row[9]);
    const auto depth = parent == nullptr ? 1 : depths[*parent] + 1;
    depths[position] = depth;
    if (!inside[position]) continue;
    list.push_back(json_object("id", text_of(row[1]), "source", span_or_null(row[2], row[3]), "cue",
                               span_or_null(row[4], row[5]), "content", contents[position],
                               "holder", null_if_empty(row[6]), "depth", depth, "stance",
                               text_of(row[7]), "anonymous", integer_of(row[8]) != 0));
  }
  return list;
}

Json names_shown(const CaseReader& reader, const Stored& stored, Window window) {
  Json list = Json::array();
  for (const auto& row : reader.rows(
           "SELECT m.start_at, m.end_at, e.id, e.name, e.kind FROM entity_mentions m JOIN entities "
           "e ON e.position = m.entity WHERE m.document = ? AND m.start_at < ? AND m.end_at > ? "
           "ORDER BY m.start_at, m.end_at",
           {stored.row, std::int64_t{window.to}, std::int64_t{window.from}}))
    list.push_back(json_object("start", integer_of(row[0]), "end", integer_of(row[1]), "entity",
                               text_of(row[2]), "name", text_of(row[3]), "kind", text_of(row[4])));
  return list;
}

// Where the pages of a PDF begin.
Json pages_json(const CaseReader& reader, const Stored& stored) {
  Json starts = Json::array();
  const auto spans =
      reader.text("SELECT spans FROM document_reasons WHERE document = ? AND rule = 'read.pages'",
                  {stored.row});
  if (spans) {
    for (const auto& span : parsed(*spans)) starts.push_back(span[1]);
  }
  return starts;
}

Json dropped_json(const CaseReader& reader, const Stored& stored) {
  Json list = Json::array();
  for (const auto& row : reader.rows(
           "SELECT text, rule FROM dropped WHERE document = ? ORDER BY position", {stored.row}))
    list.push_back(json_object("text", text_of(row[0]), "rule", text_of(row[1])));
  return list;
}

Json copies_json(const CaseReader& reader, const Stored& stored) {
  Json list = Json::array();
  for (const auto& row :
       reader.rows("SELECT id FROM copies WHERE document = ? ORDER BY id", {stored.row}))
    list.push_back(inside_path(text_of(row[0])));
  return list;
}

}  // namespace

// A path that begins at a root names folders of this machine: its last part alone is shown.
std::string inside_path(const std::string& path) {
  if (!path.starts_with('/')) return path;
  return path.substr(path.find_last_of('/') + 1);
}

Json document_row_of(const CaseReader& reader, std::int64_t row) {
  const auto found = reader.rows(fmt::format("{} WHERE p.document = ?", columns), {row});
  return found.empty() ? Json(nullptr) : document_row(reader, found.front());
}

Response answer_documents(const Call& call) {
  const auto conditions = document_conditions(call.request);
  const auto paging = paging_of(call.request);
  auto values = conditions.values;
  const auto total =
      call.reader.number("SELECT count(*) FROM page_documents p" + conditions.sql, values);
  values.emplace_back(paging.limit);
  values.emplace_back(paging.offset);
  Json items = Json::array();
  for (const auto& row : call.reader.rows(
           fmt::format(
               "SELECT p.document FROM page_documents p{} ORDER BY {}, p.number LIMIT ? OFFSET ?",
               conditions.sql, order_in(call.request, documents_by)),
           values))
    items.push_back(document_row_of(call.reader, integer_of(row[0])));
  return json_response(list_json(total, paging, std::move(items)));
}

Response answer_document(const Call& call) {
  const auto& reader = call.reader;
  auto stored = stored_document(reader, call.ids[0]);
  const auto length = stored.text.size();
  const auto at =
      static_cast<std::uint32_t>(std::min(number_in(call.request, "at", 0), std::int64_t{length}));
  const auto blocks = blocks_of(reader, stored);
  const auto window = window_at(blocks, length, at);
  auto json = std::move(stored.json);
  json["sha256"] = stored.sha256;
  json["size"] = reader.number("SELECT size FROM originals WHERE sha256 = ?", {stored.sha256});
  json["path"] = inside_path(stored.path);
  json["copies"] = copies_json(reader, stored);
  json["length"] = length;
  json["from"] = window.from;
  json["to"] = window.to;
  json["previous"] =
      window.from == 0 ? Json(nullptr) : Json(window.from - std::min(window.from, most_shown / 2));
  json["next"] = window.to >= length ? Json(nullptr) : Json(window.to);
  json["blocks"] = blocks_json(stored, blocks, window);
  json["marks"] = marks_json(reader, stored, window);
  json["voices"] = attributions_shown(reader, stored, window);
  json["names"] = names_shown(reader, stored, window);
  json["dropped"] = dropped_json(reader, stored);
  json["pages"] = pages_json(reader, stored);
  json["pages_missing"] = nullptr;
  if (!json["pages"].empty() && tool_path(pdf_to_pictures).empty())
    json["pages_missing"] = "pdftoppm (poppler), which draws pages, is not installed here";
  return json_response(json);
}

Response answer_original(const Call& call) {
  const auto stored = stored_document(call.reader, call.ids[0]);
  auto bytes = must(load_original(call.reader.file(), stored.sha256));
  if (call.request.value("text") == "1")
    return {.type = "text/plain; charset=utf-8", .body = to_valid_utf8(bytes)};
  return {.type = "application/octet-stream",
          .body = std::move(bytes),
          .headers = {{"Content-Disposition", "attachment; filename=\"original.bin\""}}};
}

Response answer_page_picture(const Call& call) {
  const auto stored = stored_document(call.reader, call.ids[0]);
  const auto number = number_in(call.request, "number", 1);
  const auto pages = static_cast<std::int64_t>(pages_json(call.reader, stored).size());
  if (stored.json["mime"] != "application/pdf" || number < 1 || number > pages)
    refuse(404, "number", fmt::format("the document has {} pages that can be drawn", pages));
  auto picture = picture_of_page(must(load_original(call.reader.file(), stored.sha256)),
                                 static_cast<std::size_t>(number));
  if (!picture) refuse(404, "pdftoppm", picture.error().reason);
  return {.type = "image/png", .body = *std::move(picture)};
}

}  // namespace headwater
