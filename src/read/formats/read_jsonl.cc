// SPDX-License-Identifier: Apache-2.0
// JSON Lines of documents (the contract's record). The text is kept to the letter: offsets a caller
// holds for it stay true. The original of a document is its line.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "base/hash.h"
#include "base/json.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "read/content/paragraphs.h"
#include "read/formats/jsonl_text.h"
#include "read/formats/read_formats.h"
#include "read/page/detect_language.h"
#include "read/page/written_dates.h"

namespace headwater {
namespace {

constexpr JsonLimits json_limits{200, limits::json_values, limits::json_keys};

std::string string_at(const Json& record, const char* key) {
  const auto found = record.find(key);
  if (found == record.end()) return "";
  if (found->is_string()) return squeeze_space(found->get<std::string>());
  return found->is_number() ? found->dump() : "";
}

std::vector<std::string> authors_of(const Json& record) {
  std::vector<std::string> authors;
  if (auto author = string_at(record, "author"); !author.empty()) authors.push_back(author);
  const auto list = record.find("authors");
  if (!authors.empty() || list == record.end() || !list->is_array()) return authors;
  for (const auto& author : *list) {
    if (author.is_string()) authors.push_back(squeeze_space(author.get<std::string>()));
  }
  return authors;
}

std::string date_of(const Json& record) {
  for (const auto* key : {"date", "published", "date_published"}) {
    const auto text = string_at(record, key);
    if (const auto day = parse_iso_day(text)) return iso_day(*day);
    if (auto day = iso_date_in(text); !day.empty()) return day;
  }
  return "";
}

Document document_of(const Json& record, std::string_view line) {
  Document document;
  document.sha256 = sha256_hex(line);
  document.mime = "application/json";
  document.title = string_at(record, "title");
  document.url = string_at(record, "url");
  document.source = string_at(record, "source");
  settle_site(document);
  document.authors = authors_of(record);
  document.published = date_of(record);
  document.text = Utf8Text(record["text"].get<std::string>());
  document.language = string_at(record, "language");
  if (document.language.empty()) document.language = detect_language(document.text.str());
  document.blocks = verbatim_blocks(document.text);
  document.offsets = json_string_offsets(line, "text");
  return document;
}

void read_line(const ReadInput& input, std::string_view line, std::size_t number,
               ReadOutcome& outcome) {
  const auto name = fmt::format("{}#{}", input.id, number);
  const auto refuse = [&](std::string_view reason) {
    input_failed(outcome, input.id, fmt::format("line {}: {}", number, reason));
  };
  if (line.size() > limits::document_bytes)
    return refuse(
        fmt::format("larger than {} MiB: not read", limits::document_bytes / limits::mebibyte));
  if (!is_valid_utf8(line)) return refuse("not valid UTF-8");
  auto record = parse_json(line, name, json_limits);
  if (!record) return refuse(record.error().reason);
  if (!record->is_object()) return refuse("not a JSON object");
  const auto text = record->find("text");
  if (text == record->end()) return refuse("no \"text\"");
  if (!text->is_string()) return refuse("\"text\" is not a string");
  auto document = document_of(*record, line);
  document.id = string_at(*record, "id");
  if (document.id.empty()) document.id = name;
  document.path = input.id;
  outcome.documents.push_back({std::move(document), std::string(line)});
  // The parser ends there.
  const auto behind = line.substr(std::min(line.find('\0'), line.size()));
  if (behind.find_first_not_of(std::string_view("\0 \t", 3)) != std::string_view::npos)
    refuse("what stands behind a NUL byte is not read");
}

}  // namespace

void read_jsonl(const ReadInput& input, ReadOutcome& outcome) {
  auto rest = input.bytes;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  const auto before = outcome.documents.size() + outcome.failed.size();
  for (std::size_t number = 1; !rest.empty(); ++number) {
    const auto end = rest.find('\n');
    auto line = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (trim(line).empty()) continue;
    if (!take_member(input, "records", outcome)) return;
    read_line(input, line, number, outcome);
  }
  if (outcome.documents.size() + outcome.failed.size() == before) {
    input_failed(outcome, input.id, "no records");
  }
}

}  // namespace headwater
