// SPDX-License-Identifier: Apache-2.0
// Documents of invented stories, for tests and measurements at any size.
//
// Input:   how many stories, how many documents each; whether every text ends with the same lines.
// Output:  documents with their tokens, those of story s at s, s + stories, s + 2 × stories …
// Rule:    a document is 12 sentences of plain English words, of the names and rare words of its
//          story, and of names that many stories share (the first ones most often). The same
//          sizes give the same texts; a story reads the same however many there are.
#pragma once

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/parallel.h"
#include "language/split_for_tests.h"
#include "learn/fixed_random.h"
#include "model/analysed_text.h"

namespace headwater {

struct GeneratedStories {
  std::size_t stories = 1;
  std::size_t documents_each = 1;
  bool standing_lines = false;
};

// Three syllables by number: "balomi", "corate".
inline std::string invented_word(std::uint64_t number) {
  static constexpr std::array<std::string_view, 24> syllables{
      "ba", "co", "du", "fe", "gi", "ha", "jo",  "ku",  "le",  "mi",  "na",  "po",
      "ra", "se", "ti", "vo", "wu", "za", "bre", "cla", "dro", "fli", "gru", "ste"};
  FixedRandom random(number + 1);
  std::string word;
  for (int i = 0; i < 4; ++i) word += syllables[random.below(syllables.size())];
  return word;
}

inline std::string invented_name(std::uint64_t number) {
  auto name = invented_word(number + 1'000'000'000) + "burg";
  name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

class StoryWriter {
 public:
  StoryWriter(std::size_t story, std::size_t document, bool standing_lines)
      : story_(story), random_(story * 100'003 + document * 7 + 1), standing_(standing_lines) {}

  std::string text() {
    std::string text;
    for (int s = 0; s < 12; ++s) text += sentence() + "\n";
    if (standing_) {
      text += "Readers in Quillhaven may write to the Harrowgate desk of the Morrowdale trust.\n";
      text += "Subscribers of the Fennimore gazette and the Tolliver courier pay less.\n";
    }
    return text;
  }

 private:
  std::string sentence() {
    static constexpr std::array<std::string_view, 32> plain{
        "report",  "people", "morning", "water",   "road",   "house",  "office",  "work",
        "morning", "before", "without", "against", "money",  "family", "local",   "later",
        "found",   "called", "week",    "number",  "group",  "hours",  "service", "early",
        "night",   "three",  "many",    "still",   "around", "public", "company", "state"};
    std::string line = "It";
    for (int w = 0; w < 18; ++w) {
      line += ' ';
      const auto kind = random_.below(20);
      if (kind < 2)
        line += invented_name(story_ * 5 + random_.below(5));
      else if (kind < 5)
        line += invented_word(story_ * 16 + random_.below(16));
      else if (kind < 6)
        line += shared_name();
      else if (kind < 7)
        line += invented_word(500'000'000 + random_.below(1000));
      else
        line += plain[random_.below(plain.size())];
    }
    return line + ".";
  }
  // Of 500 names; number n about as often as 1 / n.
  std::string shared_name() {
    std::uint64_t number = 500;
    for (int i = 0; i < 3; ++i) number = random_.below(number) + 1;
    return invented_name(2'000'000'000 + number);
  }

  std::size_t story_;
  FixedRandom random_;
  bool standing_;
};

struct GeneratedCase {
  std::vector<DocumentFacts> facts;
  std::vector<Sentences> sentences;
  [[nodiscard]] CaseTexts texts() const { return {facts, sentences}; }
};

inline GeneratedCase generate_stories(const GeneratedStories& sizes) {
  GeneratedCase made;
  const auto count = sizes.stories * sizes.documents_each;
  made.facts.resize(count);
  made.sentences.resize(count);
  parallel_for(count, [&](std::size_t i) {
    StoryWriter writer(i % sizes.stories, i / sizes.stories, sizes.standing_lines);
    auto& document = made.facts[i].document;
    document.id = fmt::format("d{:06}", i);
    document.published = fmt::format("2019-{:02}-{:02}", i % sizes.stories % 12 + 1,
                                     i % sizes.stories / 12 % 28 + 1);
    document.text = Utf8Text(writer.text());
    set_lines_as_blocks(document);
    made.sentences[i] = split_sentences(document);
  });
  return made;
}

}  // namespace headwater
