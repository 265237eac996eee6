// SPDX-License-Identifier: Apache-2.0
#include "names/find_names.h"

#include <gtest/gtest.h>

#include <string>

#include "base/property_for_tests.h"
#include "base/strings.h"
#include "names/plain_sentences_for_tests.h"

namespace headwater {
namespace {

std::string mentions_of(const std::string& text) {
  const auto plain = plain_text(text);
  std::vector<std::string> parts;
  for (const auto& mention : find_names(plain.document, plain.sentences).mentions)
    parts.push_back(mention.text + "/" + std::string(name_of(mention.kind)));
  return join(parts, " | ");
}

std::string relations_of(const std::string& text) {
  const auto plain = plain_text(text);
  std::vector<std::string> parts;
  for (const auto& relation : find_names(plain.document, plain.sentences).relations)
    parts.push_back(relation.from + " " + std::string(name_of(relation.kind)) + " " + relation.to);
  return join(parts, " | ");
}

struct Case {
  std::string_view input;
  std::string_view expected;
};

TEST(FindNames, Mentions) {
  const Case cases[] = {
      {"Daniel Moor and Patrick Lindt met in Vienna.",
       "Daniel Moor/person | Patrick Lindt/person | Vienna/place"},
      {"The People's Front of Norvetan denied it.", "People's Front of Norvetan/organisation"},
      {"He works for the Ministry of Trade and Industry.",
       "Ministry of Trade and Industry/organisation"},
      {"Iran's Parliament met.", "Iran/place | Parliament/organisation"},
      {"The Iranian President Mohammad Khatami left.", "Mohammad Khatami/person"},
      {"Secretary of Defense Donald Marsh spoke.", "Donald Marsh/person"},
      {"According to officials, a bus burned.", ""},
      {"Yesterday the Brigades of the Martyr Kolvar fired.",
       "Brigades of the Martyr Kolvar/organisation"},
      {"It happened in the town of Brensk on Monday.", "Brensk/place"},
      {"KARSHT, January 18 (CPS) - A bus burned.", "KARSHT/place | CPS/organisation"},
      {"He told the Talmash Herald that all was well.", "Talmash Herald/outlet"},
      {"The London-based Families for Justice protested.", "Families for Justice/organisation"},
      {"A Shiite cleric and Iranian officials met.", ""},
      {"Abu Omar bin Khalid spoke of al-Qaeda.", "Abu Omar bin Khalid/person | al-Qaeda/unknown"},
  };
  for (const auto& c : cases) EXPECT_EQ(mentions_of(std::string(c.input)), c.expected) << c.input;
}

TEST(FindNames, Relations) {
  const Case cases[] = {
      {"The Hill Council (HC), a front for the Hill Party, met.",
       "Hill Council also_known_as HC | HC front_of Hill Party"},
      {"The Hill Army is the military wing of the Hill Party.", "Hill Army wing_of Hill Party"},
      {"The Relief Fund, an alias used by the Hill Party, met.", "Relief Fund front_of Hill Party"},
      {"The Relief Fund is also known as the Bread Fund.", "Relief Fund also_known_as Bread Fund"},
      {"The Joint Command and the navy's joint command are one and the same.",
       "Joint Command also_known_as navy's joint command"},
      {"The Hill Party and its political front group, The Hill Council, met.",
       "Hill Council front_of Hill Party"},
      {"The Hill Council is not a front for the Hill Party.", ""},
      {"The Hill Council denied being a front for the Hill Party.", ""},
      {"The Hill Council was listed as a Terrorist Organisation.", ""},
      {"According to the Hill Council, the lorry was run by the Hill Party.", ""},
      {"Lena Brandt, a spokeswoman for the Hill Party, left.",
       "Lena Brandt spokesman_for Hill Party"},
      {"The Hill Party, led by Lena Brandt, won.", "Hill Party led_by Lena Brandt"},
      {"Lena Brandt, leader of the Hill Party, won.", "Hill Party led_by Lena Brandt"},
      {"The Hill Gazette, owned by the Hill Party, said so.", "Hill Gazette owned_by Hill Party"},
      {"The Hill Folk Movement (HFM or FMH) a.k.a. The National Army (NA, the armed wing of the "
       "HFM), the People's Front (PF), Student Society (front organisation used to raise money).",
       "Hill Folk Movement also_known_as HFM | Hill Folk Movement also_known_as FMH | "
       "Hill Folk Movement also_known_as National Army | National Army also_known_as NA | "
       "Hill Folk Movement also_known_as People's Front | "
       "People's Front also_known_as PF | Hill Folk Movement also_known_as Student Society | "
       "Student Society front_of Hill Folk Movement | NA wing_of HFM"},
      {"The Hill Party's armed wing is the Hill Army.", "Hill Army wing_of Hill Party"},
  };
  for (const auto& c : cases) EXPECT_EQ(relations_of(std::string(c.input)), c.expected) << c.input;
}

TEST(FindNames, OwnersNamedBefore) {
  const Case cases[] = {
      {"The Hill Party met. Its armed wing is the Stone Brigade.",
       "Stone Brigade wing_of Hill Party"},
      {"The Hill Party met in Vienna. The group's political front, the Hill Council, denied it.",
       "Hill Council front_of Hill Party"},
      {"The Energy Ministry said the Hill Party was small. Its armed wing is the Stone Brigade.",
       "Stone Brigade wing_of Hill Party"},
      {"The Hill Party met. The Stone Brigade, the militant wing of the party, struck.",
       "Stone Brigade wing_of Hill Party"},
      {"The Hill Party met. The Energy Ministry closed. The Stone Brigade, the militant wing of "
       "the party, struck.",
       "Stone Brigade wing_of Hill Party"},
      {"The Hill Party founded the Hill Council, its political arm.",
       "Hill Council wing_of Hill Party"},
      {"The Hill Party met. The Stone Brigade is its armed wing.",
       "Stone Brigade wing_of Hill Party"},
      {"The Hill Party met. The Stone Brigade is not the armed wing of the party.", ""},
      {"The Hill Party denied that its armed wing is the Stone Brigade.", ""},
      {"The Energy Ministry met. The Stone Brigade, the armed wing of the group, struck.", ""},
      {"Lena Brandt left. Its armed wing is the Stone Brigade.", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(relations_of(std::string(c.input)), c.expected) << c.input;
}

TEST(FindNames, StatedSpellings) {
  const Case cases[] = {
      {"Omar Sharawi, whose name also appears in court papers as Umar Charaoui, left.",
       "Omar Sharawi also_known_as Umar Charaoui"},
      {"Omar Sharawi, whose name is sometimes written Umar Charaoui, left.",
       "Omar Sharawi also_known_as Umar Charaoui"},
      {"Omar Sharawi (also Umar Charaoui) left.", "Omar Sharawi also_known_as Umar Charaoui"},
      {"Omar Sharawi (also Lena Brandt) left.", ""},
      {"Samir Haddad (also Samira Haddad) left.", ""},
      {"Omar Sharawi (variously spelled Umar Charaoui and Omar Charavi) left.",
       "Omar Sharawi also_known_as Umar Charaoui | Omar Sharawi also_known_as Omar Charavi"},
      {"Omar Sharawi left. Older files write Umar Charaoui and Omar Charavi.",
       "Omar Sharawi also_known_as Umar Charaoui | Omar Sharawi also_known_as Omar Charavi"},
      {"Omar Sharawi left. Other spellings of the name include Umar Charaoui.",
       "Omar Sharawi also_known_as Umar Charaoui"},
      {"Samir Haddad left. Other files write Samira Haddad.", ""},
      {"Omar Sharawi left. Older files write Lena Brandt and Daniel Moor.", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(relations_of(std::string(c.input)), c.expected) << c.input;
}

TEST(FindNames, SpansCutTheMentionOutOfTheText) {
  expect_property(
      "spans cut the mention out of the text", [](const std::vector<std::string>& parts) {
        static const char* const pieces[] = {"Hill Party", "(", ")", "of the", "and", "’s", "é"};
        std::string text;
        for (std::size_t i = 0; i < parts.size(); ++i) {
          text += to_valid_utf8(parts[i]);
          text += ' ';
          text += pieces[i % std::size(pieces)];
          text += ' ';
        }
        const auto plain = plain_text(text);
        const auto names = find_names(plain.document, plain.sentences);
        std::uint32_t end = 0;
        for (const auto& mention : names.mentions) {
          RC_ASSERT(mention.span.start >= end);
          end = mention.span.end;
          RC_ASSERT(squeeze_space(plain.document.text.slice(mention.span)) == mention.text);
        }
        RC_ASSERT(names == find_names(plain.document, plain.sentences));
      });
}

TEST(FindNames, LongSentencesAreBounded) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "Hill Party ( of the ";
  const auto plain = plain_text(text);
  EXPECT_FALSE(find_names(plain.document, plain.sentences).mentions.empty());
}

}  // namespace
}  // namespace headwater
