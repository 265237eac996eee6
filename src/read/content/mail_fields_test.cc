// SPDX-License-Identifier: Apache-2.0
#include "read/content/mail_fields.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "base/property_for_tests.h"

namespace headwater {
namespace {

// "[first,last) author|date" each; one line a QuotedLine, its depth the number of ">" before it.
std::string heads_of(const std::vector<std::string>& texts) {
  std::vector<QuotedLine> lines;
  for (const auto& text : texts) {
    const auto depth = std::min(text.find_first_not_of('>'), text.size());
    lines.push_back({std::string_view(text).substr(depth), depth});
  }
  std::string out;
  for (const auto& head : find_mail_heads(lines)) {
    out += "[" + std::to_string(head.first) + "," + std::to_string(head.last) + ") " +
           head.voice.author + "|" + head.voice.published + ";";
  }
  return out;
}

TEST(MailFields, Heads) {
  const std::pair<std::vector<std::string>, std::string> cases[] = {
      {{"Hello.", "From: Crane Office [office@corran.example]",
        "Sent: Friday, 23 March 2012 5:08 p.m.", "To: Jens Holm", "Subject: Levy", "It was paid."},
       "[1,5) Crane Office|2012-03-23;"},
      {{"-----Original Message-----", "From: \"Sanne\"", "Date: Monday, March 3rd 2031 at 3:59 pm",
        "Subject: Levy"},
       "[0,4) Sanne|2031-03-03;"},
      {{"Von: Schleusenamt", "Gesendet: Montag, 3. März 2031 17:08", "An: Edda Brandvik",
        "Betreff: Schleuse"},
       "[0,4) Schleusenamt|2031-03-03;"},
      {{"*De :* Bureau du port <port@teveran.example>", "*Envoyé :* lundi 3 mars 2031 17:08",
        "*À :* Edda Brandvik", "*Objet :* Pont"},
       "[0,4) Bureau du port|2031-03-03;"},
      {{"От: Анна Орлик", "Дата: 3 марта 2031", "Кому: Отто Рейм", "Тема: Мост"},
       "[0,4) Анна Орлик|2031-03-03;"},
      {{"From: a@b.example", "Date: 2031-03-03", "To: x; y;", " z; w", "Subject: s",
        "Text: no head"},
       "[0,5) a@b.example|2031-03-03;"},
      {{">From: A Lee", ">Date: 2031-03-03", ">To: B", "From: outside"}, "[0,3) A Lee|2031-03-03;"},
      {{"From: A Lee", "To: B", "Subject: s", "From: C Roe", "To: D", "Subject: t"},
       "[0,3) A Lee|;[3,6) C Roe|;"},
      {{"From: Ostrell\nDate: 3 March 2031\nSubject: s", "Text"}, "[0,1) Ostrell|2031-03-03;"},
      // No heads.
      {{"From: the beginning", "it was clear that", "To: nobody"}, ""},
      {{"Q: Who paid?", "A: I did.", "Q: When?", "A: In May.", "A: Or June."}, ""},
      {{"From: me", "To: you.", "The end."}, ""},
      {{"Date: 3 March", "Subject: rain", "To: all"}, ""},
  };
  for (const auto& [lines, expected] : cases) EXPECT_EQ(heads_of(lines), expected) << lines.front();
}

TEST(MailFields, Announcements) {
  const std::pair<std::string, std::string> cases[] = {
      {"On 3 March 2031 at 3:59 PM, Sanne Dahl <sanne@corran.example> wrote:",
       "Sanne Dahl|2031-03-03"},
      {"On Mon, Mar 3, 2031 at 3:59 PM Otto Reim <otto@kessby.example> wrote:",
       "Otto Reim|2031-03-03"},
      {"Am 3. März 2031 um 15:59 schrieb Jonas Brekk <jonas@kessby.example>:",
       "Jonas Brekk|2031-03-03"},
      {"Le 3 mars 2031 à 15:59, Marie Orlik <marie@teveran.example> a écrit :",
       "Marie Orlik|2031-03-03"},
      {"El 3 de marzo de 2031, Ana Brekk (ana@teveran.example) escribió:", "Ana Brekk|2031-03-03"},
      {"Hanne Orlik wrote on 3 March 2031:", "Hanne Orlik|2031-03-03"},
      {"On 3 March 2031, hanne@ostrell.example wrote:", "hanne@ostrell.example|2031-03-03"},
      {"As the engineer writes:", "none"},
      {"The weir was opened on 3 March 2031.", "none"},
  };
  for (const auto& [line, expected] : cases) {
    const auto voice = announced_mail(line);
    EXPECT_EQ(voice ? voice->author + "|" + voice->published : "none", expected) << line;
  }
}

TEST(MailFields, AnyLines) {
  expect_property("heads lie in the text, in order", [] {
    const auto texts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "From: A Lee", "Sent: 3 March 2031", "To: B", "Subject: s", "-----", "Text.", "", ">To: C",
        ">From: D Roe", ">Date: 4 May 2031", "Cc: x;"));
    std::vector<QuotedLine> lines;
    for (const auto& text : texts) {
      const std::size_t depth = text.starts_with('>') ? 1 : 0;
      lines.push_back({std::string_view(text).substr(depth), depth});
    }
    std::size_t at = 0;
    for (const auto& head : find_mail_heads(lines)) {
      RC_ASSERT(head.first >= at && head.first < head.last && head.last <= lines.size());
      at = head.last;
    }
  });
}

}  // namespace
}  // namespace headwater
