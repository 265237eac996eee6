// SPDX-License-Identifier: Apache-2.0
#include "times/join_words.h"

#include <utility>

#include "times/time_words.h"

namespace headwater::times {
namespace {

using Tokens = std::vector<TimeToken>;

struct Joined {
  std::size_t last = 0;  // one past the last token
  Sense sense;
};

bool is_spelled(const TimeToken& token, WordClass word_class) {
  return token.shape == TokenShape::word && token.is(word_class);
}

// The token after an optional hyphen or "and".
std::size_t skip_joint(const Tokens& tokens, std::size_t at, bool allow_and) {
  if (at >= tokens.size()) return at;
  const auto& token = tokens[at];
  const bool hyphen =
      token.shape == TokenShape::punctuation && !token.space_before && (token.lower == "-");
  return hyphen || (allow_and && token.lower == "and") ? at + 1 : at;
}

// How the next number word continues what was read: "ninety" "seven", "two" "thousand", "nineteen"
// "ninety".
class NumberReader {
 public:
  explicit NumberReader(int first) : part_(first) {}

  bool number(int value) {
    if (part_ == 0 && (hundreds_ || total_ > 0) && value < 100) {
      part_ = value;
    } else if (part_ >= 20 && part_ % 10 == 0 && value < 10 && value > 0) {
      part_ += value;
    } else if (!hundreds_ && total_ == 0 && part_ >= 10 && part_ <= 20 && value >= 10) {
      total_ = part_ * 100;
      part_ = value;
    } else {
      return false;
    }
    return true;
  }
  bool scale(int value) {
    if (value == 100 && !hundreds_ && part_ > 0 && part_ < 100) {
      total_ += part_ * 100;
      hundreds_ = true;
    } else if (value == 1000 && total_ + part_ > 0 && total_ < 1000) {
      total_ = (total_ + part_) * 1000;
      hundreds_ = false;
    } else {
      return false;
    }
    part_ = 0;
    return true;
  }
  [[nodiscard]] bool may_take_and() const { return part_ == 0; }
  [[nodiscard]] bool tens() const { return part_ >= 20 && part_ % 10 == 0; }
  [[nodiscard]] int value() const { return total_ + part_; }

 private:
  int total_ = 0;
  int part_ = 0;
  bool hundreds_ = false;
};

bool take(NumberReader& reader, const TimeToken& token) {
  if (const auto* number = token.sense(WordClass::number)) return reader.number(number->value);
  if (const auto* scale = token.sense(WordClass::scale)) return reader.scale(scale->value);
  return false;
}

Joined join_number(const Tokens& tokens, std::size_t first) {
  const auto* start = tokens[first].sense(WordClass::number);
  NumberReader reader(start->value);
  auto last = first + 1;
  while (last < tokens.size()) {
    const auto next = skip_joint(tokens, last, reader.may_take_and());
    if (next >= tokens.size() || tokens[next].shape != TokenShape::word) break;
    if (const auto* ordinal = tokens[next].sense(WordClass::ordinal);
        ordinal != nullptr && reader.tens() && ordinal->value < 10) {
      return {next + 1, {WordClass::ordinal, reader.value() + ordinal->value}};
    }
    if (!take(reader, tokens[next])) break;
    last = next + 1;
  }
  return {last, {WordClass::number, reader.value()}};
}

bool phrase_at(const Tokens& tokens, std::size_t first, const Phrase& phrase) {
  if (first + phrase.words.size() > tokens.size()) return false;
  for (std::size_t i = 0; i < phrase.words.size(); ++i) {
    const auto& token = tokens[first + i];
    const auto& word = phrase.words[i];
    if (token.lower != word) return false;
  }
  return phrase.sense.word_class != WordClass::holiday || tokens[first].capital;
}

Joined join_phrase(const Tokens& tokens, std::size_t first) {
  if (const auto* phrases = phrases_from(tokens[first].lower)) {
    for (const auto& phrase : *phrases) {
      if (phrase_at(tokens, first, phrase)) return {first + phrase.words.size(), phrase.sense};
    }
  }
  return {first, {}};
}

TimeToken merge(std::string_view lower, const TimeToken& first, const TimeToken& last,
                Sense sense) {
  auto merged = first;
  merged.end = last.end;
  merged.lower = lower.substr(first.begin, last.end - first.begin);
  merged.senses = {};
  merged.ambiguous = merged.abbreviation = false;
  merged.add(sense.word_class, sense.value);
  return merged;
}

}  // namespace

std::vector<TimeToken> join_words(const std::vector<TimeToken>& tokens, std::string_view lower) {
  Tokens out;
  out.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size();) {
    auto joined = tokens[i].shape == TokenShape::word ? join_phrase(tokens, i) : Joined{i, {}};
    if (joined.last == i && is_spelled(tokens[i], WordClass::number))
      joined = join_number(tokens, i);
    if (joined.last > i) {
      out.push_back(merge(lower, tokens[i], tokens[joined.last - 1], joined.sense));
      i = joined.last;
    } else {
      out.push_back(tokens[i++]);
    }
  }
  return out;
}

}  // namespace headwater::times
