// SPDX-License-Identifier: Apache-2.0
#include "origins/telling_passages.h"

#include <algorithm>
#include <iterator>

#include "text/telephone_number.h"

namespace headwater {
namespace {

constexpr double fewest_reworded = 12;  // words in common, where some were changed
constexpr double most_of_a_call = 30;   // words of a passage that is there for its number

bool tells(const CaseTexts& texts, const PassagePair& pair) {
  const auto tokens = texts.sentences[pair.a.document].tokens_in(pair.a.span);
  const auto words = static_cast<double>(count_words(tokens)) * pair.similarity;
  if (pair.similarity < 1 && words < fewest_reworded) return false;
  return words >= most_of_a_call || !holds_telephone_number(tokens);
}

}  // namespace

std::vector<PassagePair> telling_passages(const CaseTexts& texts,
                                          const std::vector<PassagePair>& passages) {
  std::vector<PassagePair> telling;
  std::ranges::copy_if(passages, std::back_inserter(telling),
                       [&](const PassagePair& pair) { return tells(texts, pair); });
  return telling;
}

}  // namespace headwater
