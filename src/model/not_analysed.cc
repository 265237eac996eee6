// SPDX-License-Identifier: Apache-2.0
#include "model/not_analysed.h"

#include <algorithm>
#include <map>
#include <set>

namespace headwater {

void note_not_analysed(Document& document, const std::vector<ForeignSentence>& foreign) {
  std::map<std::string, std::vector<Span>> by_language;
  for (const auto& sentence : foreign) by_language[sentence.language].push_back(sentence.span);
  for (auto& [language, spans] : by_language)
    document.why.push_back(reason(std::string(not_english_rule), spans, {language}));
}

std::vector<LanguageCount> not_analysed_in(const Document& document) {
  std::vector<LanguageCount> counts;
  for (const auto& why : document.why) {
    if (why.rule == not_english_rule && !why.terms.empty())
      counts.push_back({why.terms.front(), why.spans.size()});
  }
  std::ranges::stable_sort(counts, std::ranges::greater{}, &LanguageCount::sentences);
  return counts;
}

std::size_t count_not_analysed(const Document& document) {
  std::size_t sum = 0;
  for (const auto& count : not_analysed_in(document)) sum += count.sentences;
  return sum;
}

namespace {

void leave_out(Sentences& sentences, const std::set<Span>& spans) {
  if (spans.empty()) return;
  std::erase_if(sentences.sentences,
                [&](const Sentence& sentence) { return spans.contains(sentence.span); });
}

}  // namespace

void leave_out_not_analysed(Sentences& sentences, const Document& document) {
  std::set<Span> spans;
  for (const auto& why : document.why) {
    if (why.rule != not_english_rule) continue;
    for (const auto& at : why.spans) spans.insert(at.span);
  }
  leave_out(sentences, spans);
}

void leave_out_not_analysed(Sentences& sentences, const std::vector<ForeignSentence>& foreign) {
  std::set<Span> spans;
  for (const auto& sentence : foreign) spans.insert(sentence.span);
  leave_out(sentences, spans);
}

}  // namespace headwater
