// SPDX-License-Identifier: Apache-2.0
#include "report/not_analysed_text.h"

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>

#include "base/strings.h"
#include "report/document_json.h"

namespace headwater {
namespace {

std::string sentences_text(std::size_t count) {
  return fmt::format("{} sentence{}", count, count == 1 ? "" : "s");
}

// "German", "German 2, Dutch 1": what is counted stands in the words before.
std::string names_text(const std::map<std::string, std::size_t>& counts) {
  std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
  std::ranges::stable_sort(sorted, std::ranges::greater{},
                           [](const auto& one) { return one.second; });
  std::vector<std::string> parts;
  for (const auto& [name, count] : sorted)
    parts.push_back(sorted.size() == 1 ? name : fmt::format("{} {}", name, count));
  return join(parts, ", ");
}

}  // namespace

std::string language_name(std::string_view code) {
  const icu::Locale locale(std::string(code).c_str());
  const std::string language = locale.getLanguage();
  icu::UnicodeString display;
  locale.getDisplayLanguage(icu::Locale::getEnglish(), display);
  std::string name;
  display.toUTF8String(name);
  // ICU gives the code back where it has no name for it.
  const bool told = !language.empty() && language != "und" && name != language;
  return told ? name : "another language";
}

std::string languages_text(const std::vector<LanguageCount>& counts) {
  std::vector<std::string> parts;
  for (const auto& count : counts)
    parts.push_back(
        fmt::format("{} ({})", language_name(count.language), sentences_text(count.sentences)));
  return join(parts, ", ");
}

bool is_analysed(const DocumentFacts& facts) {
  const auto left_out = count_not_analysed(facts.document);
  return left_out == 0 || left_out < facts.sentences.size();
}

std::string not_analysed_text(const DocumentFacts& facts) {
  const auto counts = not_analysed_in(facts.document);
  if (counts.empty()) return "";
  if (!is_analysed(facts)) {
    std::vector<std::string> names;
    for (const auto& count : counts) names.push_back(language_name(count.language));
    return join(names, ", ") + ", not analysed";
  }
  return fmt::format("{} of {} not analysed: {}", count_not_analysed(facts.document),
                     sentences_text(facts.sentences.size()), languages_text(counts));
}

std::string not_analysed_summary(std::span<const DocumentFacts> documents) {
  std::map<std::string, std::size_t> whole;
  std::map<std::string, std::size_t> parts;
  std::size_t whole_documents = 0;
  std::size_t sentences = 0;
  for (const auto& facts : documents) {
    const auto counts = not_analysed_in(facts.document);
    if (counts.empty()) continue;
    if (!is_analysed(facts)) {
      ++whole_documents;
      ++whole[language_name(counts.front().language)];
      continue;
    }
    for (const auto& count : counts) {
      parts[language_name(count.language)] += count.sentences;
      sentences += count.sentences;
    }
  }
  if (whole_documents == 0 && sentences == 0) return "";
  std::vector<std::string> said;
  if (whole_documents > 0)
    said.push_back(fmt::format("{} of {} document{} ({})", whole_documents, documents.size(),
                               documents.size() == 1 ? "" : "s", names_text(whole)));
  if (sentences > 0)
    said.push_back(fmt::format("{}{} ({})", sentences_text(sentences),
                               whole_documents > 0 ? " of other documents" : "",
                               names_text(parts)));
  return "not analysed: " + join(said, ", ") + "; only English is analysed";
}

void add_analysed(Json& json, const DocumentFacts& facts) {
  json["language"] = text_or_null(facts.document.language);
  json["analysed"] = is_analysed(facts);
  json["not_analysed"] = Json::array();
  for (const auto& count : not_analysed_in(facts.document))
    json["not_analysed"].push_back({{"language", count.language}, {"sentences", count.sentences}});
}

}  // namespace headwater
