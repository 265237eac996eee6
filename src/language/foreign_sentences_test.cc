// SPDX-License-Identifier: Apache-2.0
#include "language/foreign_sentences.h"

#include <gtest/gtest.h>

#include "language/find_syntax.h"
#include "language/split_sentences.h"

namespace headwater {
namespace {

Document document_of(const std::string& text) {
  Document document;
  document.text = Utf8Text(text);
  document.blocks.push_back({BlockKind::paragraph, {0, document.text.size()}, "", ""});
  return document;
}

// "-" for an English sentence, else its language: "- de -".
std::string languages_of(const std::string& text) {
  const auto document = document_of(text);
  const auto sentences = split_sentences(document);
  const auto foreign = find_foreign_sentences(document, sentences);
  std::string out;
  auto next = foreign.begin();
  for (std::uint32_t s = 0; s < sentences.sentences.size(); ++s) {
    if (s > 0) out += ' ';
    if (next == foreign.end() || next->sentence != s) {
      out += '-';
      continue;
    }
    EXPECT_EQ(next->span, sentences.sentences[s].span);
    out += (next++)->language;
  }
  return out;
}

TEST(ForeignSentences, SentencesOfOtherLanguagesAreMarked) {
  const std::pair<const char*, const char*> cases[] = {
      {"Der Hafenmeister sagte am Montag, dass die Brücke seit einem Jahr gesperrt ist.", "de"},
      {"Le maire a déclaré que le pont serait fermé pour les travaux jusqu’à la fin de l’année.",
       "fr"},
      {"El alcalde dijo que el puente no se abrirá hasta el próximo año.", "es"},
      {"Il sindaco ha detto che il ponte della città non sarà aperto prima di marzo.", "it"},
      {"De burgemeester zei dat de brug niet voor het einde van het jaar opengaat.", "nl"},
      {"Hamnchefen sade att bron inte kommer att öppnas förrän i mars.", "sv"},
      {"Burmistrz powiedział, że most nie będzie otwarty przed końcem roku.", "pl"},
      {"Мэр заявил, что мост не откроют до конца года.", "ru"},
      {"قال رئيس البلدية إن الجسر لن يفتح قبل نهاية العام الجاري.", "ar"},
      {"Belediye başkanı köprünün yıl sonuna kadar açılmayacağını ve bunun için çok üzgün "
       "olduğunu söyledi.",
       "tr"},
      {"市长说，这座桥年底前不会开放。", "zh"},
      {"市長は、橋は年末まで開通しないと述べた。", "ja"},
      {"시장은 다리가 연말까지 열리지 않을 것이라고 말했다.", "ko"},
  };
  for (const auto& [text, language] : cases) EXPECT_EQ(languages_of(text), language) << text;
}

TEST(ForeignSentences, WhatHasNoEnglishWordInAForeignDocumentIsOfItsLanguage) {
  const std::string german =
      "Der Hafenmeister sagte am Montag, dass die Brücke seit einem Jahr gesperrt ist. ";
  EXPECT_EQ(languages_of(german + german + german + "Foto: Brekk."), "de de de de");
  EXPECT_EQ(languages_of(german + german + german + "He said that it was not so."), "de de de -");
  EXPECT_EQ(languages_of(german + "The bridge is closed for the whole of the year, he said. "
                                  "It will not be opened. Foto: Brekk."),
            "de - - -");
}

TEST(ForeignSentences, OnlyTheSentenceIsMarked) {
  EXPECT_EQ(languages_of("The mayor spoke first. Die Brücke ist seit gestern gesperrt und wird "
                         "nicht wieder geöffnet. Nobody asked him why."),
            "- de -");
  EXPECT_EQ(languages_of("Wir haben lange auf die neue Brücke gewartet. Das ist gut so. Sie wird "
                         "im Mai für den Verkehr geöffnet."),
            "de de de");
}

TEST(ForeignSentences, EnglishIsNot) {
  const char* const cases[] = {
      "MAYOR DENIES BRIDGE WAS CLOSED",
      "THE MAYOR OF SAN PEDRO DE LA SIERRA SAID NOTHING.",
      "Van der Berg and De la Cruz met in Den Haag.",
      "Rue de la Paix, Place de l’Étoile, Avenue des Champs-Élysées",
      "“Je ne regrette rien,” she sang.",
      "He said: “Ich bin ein Berliner und das ist gut so,” and left.",
      "Thou hast not, I wot, beheld such sorrow ere this; nor shalt thou again.",
      "Lind 3, Brell 1; Tiel 2, Morvan 2.",
      "No.",
      "Die, villain!",
      "Gift, bald, Rat, Tag, Stern, Wand.",
      "Правда",
      "The word Правда means truth.",
      "1,200 1,300 1,400 1,500",
      "Estados Unidos",
      "El Niño, La Niña and the Gulf Stream",
      "Per capita income in Los Altos fell a bit, no one knows why.",
      "α, β and γ decay",
      "",
  };
  for (const auto* text : cases)
    EXPECT_EQ(languages_of(text).find_first_of("abcdefghijklmnopqrstuvwxyz"), std::string::npos)
        << text << ": " << languages_of(text);
}

TEST(ForeignSentences, HaveNoTagsAndNoTree) {
  const auto document =
      document_of("Lind denied it. Die Brücke ist seit gestern für den Verkehr gesperrt.");
  const auto sentences = split_sentences(document);
  const auto foreign = find_foreign_sentences(document, sentences);
  ASSERT_EQ(foreign.size(), 1U);
  const auto syntax = find_syntax(built_in_language_models(), sentences, {true, true}, foreign);
  EXPECT_EQ(syntax.words[1].tag.upos, Upos::verb);
  for (auto i = sentences.sentences[1].first; i < sentences.sentences[1].last; ++i)
    EXPECT_EQ(syntax.words[i], WordSyntax{});
}

}  // namespace
}  // namespace headwater
