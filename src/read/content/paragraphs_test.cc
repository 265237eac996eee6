// SPDX-License-Identifier: Apache-2.0
#include "read/content/paragraphs.h"

#include <gtest/gtest.h>

#include <string>

namespace headwater {
namespace {

// A paragraph a line, lines inside it joined by "/", marks of quotation as they stand.
std::string dump(const std::string& text) {
  std::string out;
  for (const auto& range : find_paragraphs(text)) {
    auto paragraph = text.substr(range.from, range.to - range.from);
    for (auto& c : paragraph) c = c == '\n' ? '/' : c;
    out += paragraph + "\n";
  }
  return out;
}

TEST(Paragraphs, Table) {
  struct Case {
    std::string name;
    std::string text;
    std::string expected;
  };
  std::string wrapped_often;
  std::string joined_often;
  for (int i = 0; i < 12; ++i) {
    wrapped_often +=
        "The harbour office of Ostrell said on Tuesday that the\npumps had been sold and that the "
        "yard would be closed\nby the end of the year.\n\n";
    joined_often +=
        "The harbour office of Ostrell said on Tuesday that the/pumps had been sold and that the "
        "yard would be closed/by the end of the year.\n";
  }
  const Case cases[] = {
      {"lines that are not wrapped stand alone", "Title\nBy A. B.\n\nOne two three\n",
       "Title\nBy A. B.\nOne two three\n"},
      {"a sentence goes on in small letters, however short its line",
       "The harbour office of Ostrell said that the old\npumps of the yard had been sold in "
       "the\nspring "
       "of that year.\n",
       "The harbour office of Ostrell said that the old/pumps of the yard had been sold in "
       "the/spring "
       "of that year.\n"},
      {"an indented line begins a paragraph",
       "The office said that it was willing to take part in\nthe work.\n   The clerk did not name "
       "the "
       "others or\nthe sum.\n",
       "The office said that it was willing to take part in/the work.\nThe clerk did not name the "
       "others or/the sum.\n"},
      {"but not inside a sentence",
       "The office said that it was willing to take part in\n   the work on the weir, which the\n  "
       " "
       "council wants.\n",
       "The office said that it was willing to take part in/   the work on the weir, which the/   "
       "council wants.\n"},
      {"a line goes on with a name where the name would hardly have fitted",
       "The board of the water company was told on Tuesday by\nEdda Brandvik that the tunnel leaks "
       "and "
       "that it must\nbe closed.\n",
       "The board of the water company was told on Tuesday by/Edda Brandvik that the tunnel leaks "
       "and "
       "that it must/be closed.\n"},
      {"width counts characters: lines of many accents are no wider",
       "Žluťoučký kůň úpěl ďábelské ódy, říká příběh, který je\nstarý a který zná každé dítě ve "
       "vsi.\nTón\n",
       "Žluťoučký kůň úpěl ďábelské ódy, říká příběh, který je/starý a který zná každé dítě ve "
       "vsi.\nTón\n"},
      {"bullets stand alone",
       "The yard keeps the following things in its long shed:\n- two pumps\n- one crane that the "
       "office\n  bought\n",
       "The yard keeps the following things in its long shed:\n- two pumps\n- one crane that the "
       "office/  bought\n"},
      {"fields of a mail's head stand alone",
       "From: Edda Brandvik, the harbour office, Ostrell on Sea\nSent: Tuesday\nTo: all\n\nThe "
       "pier is "
       "shut.\n",
       "From: Edda Brandvik, the harbour office, Ostrell on Sea\nSent: Tuesday\nTo: all\nThe pier "
       "is "
       "shut.\n"},
      {"marks of quotation alone are an empty line; depths are apart",
       "> The levy of the port was\n> paid.\n >\n>> By whom?\nBy me.\n",
       "> The levy of the port was/> paid.\n>> By whom?\nBy me.\n"},
      {"one long line does not end the wrapping of the others",
       wrapped_often + "https://ostrell.example/" + std::string(90, 'x') + "\nBelow it\n",
       joined_often + "https://ostrell.example/" + std::string(90, 'x') + "\nBelow it\n"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.text), c.expected) << c.name;
}

TEST(Paragraphs, QuoteMarks) {
  const std::pair<std::string, std::pair<std::size_t, std::size_t>> cases[] = {
      {"> a", {1, 2}}, {">a", {1, 1}},    {" > a", {1, 3}},    {">> a", {2, 3}},  {"> > a", {2, 4}},
      {">", {1, 1}},   {" >  a", {1, 3}}, {"    > a", {0, 0}}, {"a > b", {0, 0}}, {"", {0, 0}},
  };
  for (const auto& [line, expected] : cases) {
    const auto marks = quote_marks(line);
    EXPECT_EQ(std::pair(marks.depth, marks.length), expected) << line;
  }
}

}  // namespace
}  // namespace headwater
