// SPDX-License-Identifier: Apache-2.0
#include "names/relations/find_handovers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace headwater {
namespace {

// Words divided by blanks and commas; names are given as they stand in the text.
struct Text {
  Document document;
  Sentences sentences;
  std::vector<Mention> mentions;
};

Token word_token(const std::string& text, std::uint32_t start, const std::string& stem) {
  Token token;
  token.span = {start, start + static_cast<std::uint32_t>(text.size())};
  token.text = text;
  token.lower = text;
  std::ranges::transform(token.lower, token.lower.begin(),
                         [](unsigned char c) { return std::tolower(c); });
  token.stem = stem.empty() ? token.lower : stem;
  token.kind = text == "," ? TokenKind::punctuation : TokenKind::word;
  return token;
}

// The stems that matter here; the language stage is not in reach of this folder.
std::string stem(const std::string& word) {
  static const std::vector<std::pair<std::string, std::string>> stems{
      {"handed", "hand"},        {"story", "stori"},        {"uses", "use"},
      {"information", "inform"}, {"named", "name"},         {"released", "releas"},
      {"received", "receiv"},    {"documents", "document"}, {"given", "given"},
      {"crediting", "credit"},   {"launderer", "launder"}};
  for (const auto& [from, to] : stems) {
    if (word == from) return to;
  }
  return "";
}

Text make_text(const std::string& text, const std::vector<std::string>& names) {
  Text made;
  made.document.text = Utf8Text(text);
  std::size_t at = 0;
  while (at < text.size()) {
    const auto end = std::min(text.find_first_of(" ,", at), text.size());
    if (end > at) {
      const auto word = text.substr(at, end - at);
      made.sentences.tokens.push_back(word_token(word, static_cast<std::uint32_t>(at), stem(word)));
    }
    if (end < text.size() && text[end] == ',')
      made.sentences.tokens.push_back(word_token(",", static_cast<std::uint32_t>(end), ""));
    at = end + 1;
  }
  const auto size = static_cast<std::uint32_t>(text.size());
  made.sentences.sentences.push_back(
      {{0, size}, 0, 0, static_cast<std::uint32_t>(made.sentences.tokens.size())});
  for (const auto& name : names) {
    for (auto found = text.find(name); found != std::string::npos;
         found = text.find(name, found + 1)) {
      const auto start = static_cast<std::uint32_t>(found);
      made.mentions.push_back({{start, start + static_cast<std::uint32_t>(name.size())},
                               name,
                               EntityKind::organisation});
    }
  }
  std::ranges::sort(made.mentions, {}, &Mention::span);
  return made;
}

TEST(FindHandovers, NamesGiverAndReceiver) {
  struct Case {
    const char* text;
    std::vector<std::string> names;
    const char* expected;
  };
  const Case cases[] = {
      {"The story was handed to the newspapers by the Hill Committee , which asked them not to be "
       "named",
       {"Hill Committee"},
       "Hill Committee -> the newspapers, uncredited"},
      {"Rhonia , which works with the Front and uses the group as a sort of launderer to release "
       "information without crediting them",
       {"Rhonia", "Front"},
       "Rhonia -> Front, uncredited"},
      {"The information was allegedly given to the Front by Rhonia",
       {"Rhonia", "Front"},
       "Rhonia -> Front"},
      {"Rhonia released the documents through the Valley Press",
       {"Rhonia", "Valley Press"},
       "Rhonia -> Valley Press"},
      {"The Valley Press received the documents from Rhonia",
       {"Valley Press", "Rhonia"},
       "Rhonia -> Valley Press"},
      {"Rhonia handed the prisoners to the Front", {"Rhonia", "Front"}, ""},
      {"Rhonia uses the port as a base for its ships", {"Rhonia"}, ""},
  };
  for (const auto& c : cases) {
    const auto text = make_text(c.text, c.names);
    std::string dump;
    for (const auto& handover : find_handovers(text.document, text.sentences, text.mentions)) {
      dump +=
          handover.giver + " -> " + handover.receiver + (handover.uncredited ? ", uncredited" : "");
    }
    EXPECT_EQ(dump, c.expected) << c.text;
  }
}

}  // namespace
}  // namespace headwater
