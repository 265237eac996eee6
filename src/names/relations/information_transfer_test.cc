// SPDX-License-Identifier: Apache-2.0
#include "names/relations/information_transfer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "language/split_for_tests.h"

namespace headwater {
namespace {

// Names are given as they stand in the text.
struct Text {
  Document document;
  Sentences sentences;
  std::vector<Mention> mentions;
};

Text make_text(const std::string& text, const std::vector<std::string>& names) {
  Text made;
  made.document.text = Utf8Text(text);
  set_lines_as_blocks(made.document);
  made.sentences = split_sentences(made.document);
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
    for (const auto& handover :
         find_information_transfers(text.document, text.sentences, text.mentions)) {
      dump +=
          handover.giver + " -> " + handover.receiver + (handover.uncredited ? ", uncredited" : "");
    }
    EXPECT_EQ(dump, c.expected) << c.text;
  }
}

}  // namespace
}  // namespace headwater
