// SPDX-License-Identifier: Apache-2.0
#include "story.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "base/json.h"
#include "base/utf8.h"

namespace headwater {
namespace {

using Ways = std::vector<std::string_view>;

// A part of a text -> the ways to write it; "<x>" stands for another part. The first way of each
// part leads to an end.
const std::map<std::string_view, Ways>& grammar() {
  static const std::map<std::string_view, Ways> parts{
      {"text",
       {"<sentence>", "<sentence> <text>", "<sentence>\n\n<text>", "<heading>\n\n<text>",
        "<turn>\n<text>", "- <sentence>\n<text>", "> <sentence>\n<text>",
        "<dateline><sentence> <text>", "<mess> <text>"}},
      {"heading",
       {"<name>", "# <thing> <deed>", "<PLACE>: <count> <deed>", "[<name>]", "Related: <name>",
        "By <person>"}},
      {"turn", {"<person>: <clause>", "<person> -- <clause>.", "Q. <clause>?", "A. <clause>."}},
      {"dateline",
       {"<PLACE>, <day> (<acronym>) -- ", "<PLACE> (<outlet>) — ", "<PLACE>, <day> - ",
        "(<acronym>) "}},
      {"sentence",
       {"<clause>.",
        "<who> <says> <that> <clause>.",
        "<quoted>, <says> <who>.",
        "<quoted>, <who> <says>, <quoted>.",
        "<quoted> <who> <says>.",
        "<who> <denies> <denied>.",
        "According to <who>, <clause>.",
        "<clause>, <who> <says>.",
        "<who> <says> <quoted> and <denies> <denied>.",
        "<clause> -- <clause> -- <clause>.",
        "<when>, <clause>.",
        "<who> <says> <who> <says> <that> <clause>.",
        "<clause>; <clause>.",
        "(<sentence>)",
        "<who> <described> as <quoted> the <thing>.",
        "It is not true that <clause>.",
        "Nobody <deed> <place>.",
        "There is no evidence that <clause>.",
        "The <org> (<acronym>), a front of the <org>, <claimed>.",
        "<who> <says> <quoted>",
        "<clause>?",
        "<clause>!",
        "<quoted>",
        "<who>: <quoted>",
        "<mark><clause><mark> as <mark><thing><mark>."}},
      {"clause",
       {"the <thing> <deed>", "<count> <people> <deed> <place> <when>", "<who> <deed> <place>",
        "<count> <people> were killed and <count> wounded <place>",
        "a bomb <deed> <place> <when>, killing <count> <people>", "the <thing> <deed>, <clause>",
        "<who> did not <act> the <thing>", "the army <deed> the <thing> <when>",
        "<who> has been arrested <place>", "<org> and <org> signed an agreement <when>",
        "<who>, <role> of <org>, <deed>"}},
      {"quoted",
       {"“<clause>”", "\"<clause>\"", "'<clause>'", "‘<clause>’", "«<clause>»", "„<clause>“",
        "``<clause>''", "“<clause>", "<clause>”", "\"<clause>", "`<thing>'",
        "“<sentence> <sentence>”", "“<quoted> <clause>”", "“<clause>.”\n\n“<clause>.”", "\"\"",
        "“”", "'<thing>"}},
      {"mark", {"\"", "'", "`", "“", "”", "‘", "’",  "«",   "»", "„", "``",
                "''", "(", ")", "[", "]", "—", "--", "...", "…", ""}},
      {"mess",
       {"<mark>", "<mark><mark>", "<mark> <mess>", "<odd>", "<odd><mess>", "<count>", "<when>",
        "<acronym>"}},
      {"odd",
       {".",
        ",",
        ";",
        ":",
        "!",
        "?",
        "%",
        "$",
        "&amp;",
        "<b>",
        "\t",
        "\n",
        "\xC2\xA0",
        "\xE2\x80\x8B",
        "\xE2\x80\xAE",
        "é",
        "Мост закрыт.",
        "桥不会开放。",
        "الجسر مغلق",
        "Der Rat sagte, die Brücke sei zu.",
        "\x01",
        "\xFF",
        "\xF0\x9F\x98\x80",
        "e\xCC\x81",
        "http://post.example/a?b=c",
        "a@example.org",
        "1/2",
        "...",
        "-",
        "#1"}},
      {"who",
       {"<person>", "the <role>", "he", "she", "they", "<org>", "the <role> of <org>",
        "a spokesman for <org>", "officials", "witnesses", "sources close to <who>",
        "<person>, <role> of <org>,", "one of the <people>", "the Brenholt Post", "its <role>",
        "nobody", "<person> and <person>", "<quoted>"}},
      {"person",
       {"Ann Lee", "Lee", "Joe Roe", "Mr Roe", "Gen. Tarn Vask", "Vask", "Dr. Ilse van der Holm",
        "Holm", "A. B. Orun", "Hadi Orun", "Хади Орун", "O'Dray", "Ms. Lee-Roe", "ANN LEE"}},
      {"org",
       {"the Northern Front", "the Front", "NF", "Northern Front of Varnholm",
        "the Ministry of Works", "the ministry", "Varnholm Liberation Army", "VLA", "Midland Wire",
        "the Daily Lamp", "Court of Brenholt", "the government", "Lusk & Co. Ltd.", "the <org>"}},
      {"acronym", {"MW", "VLA", "N.F.", "NF", "AP-X", "DL", "U.S.", "<acronym>/<acronym>"}},
      {"outlet", {"Midland Wire", "Daily Lamp", "Brenholt Post", "Radio Lusk"}},
      {"role",
       {"mayor", "spokesman", "governor", "minister", "police chief", "former minister", "analyst",
        "witness", "leader"}},
      {"people",
       {"people", "soldiers", "rowers", "gunmen", "civilians", "police", "men, women and children",
        "miners"}},
      {"thing",
       {"bridge", "attack on the station", "claim that <clause>", "barge", "report",
        "levy of <count> crowns", "allegation", "accident", "shelling", "truce"}},
      {"name",
       {"Bridge closed", "Varnholm", "The Long Night of Brenholt", "Midland Wire", "Ann Lee"}},
      {"deed",
       {"was closed", "exploded", "shelled", "attacked", "had been fired on", "fled",
        "killed <count> <people>", "will open", "may have been burned", "met", "was founded",
        "struck", "took part in the <thing>"}},
      {"act", {"attack", "close", "shell", "know of", "take part in", "deny"}},
      {"place",
       {"in Varnholm", "near Brenholt", "at Selmira station", "in Dorvik, Midland", "on the bridge",
        "in the north", "outside the Ministry of Works", "in Brenholt and Lusk"}},
      {"PLACE", {"DORVIK", "VARNHOLM", "BRENHOLT, Midland"}},
      {"says",
       {"said", "says", "told Radio Lusk", "reported", "wrote", "added", "announced", "claimed",
        "believes", "warned", "asked", "told <who>", "is said to have said", "was quoted as saying",
        "has said", "admitted", "according to", "tweeted"}},
      {"denies",
       {"denied", "rejected", "dismissed as baseless", "has never said", "disputed",
        "refused to confirm", "cast doubt on", "described as fabricated"}},
      {"denied",
       {"it", "the allegation", "that <clause>", "the claim that <clause>",
        "any part in the <thing>", "having <deed>", "<quoted>", "what <who> <says>"}},
      {"described",
       {"described", "identified", "dismissed", "later identified", "known", "accused", "called",
        "blamed"}},
      {"claimed",
       {"claimed responsibility", "claimed the attack", "took responsibility for the <thing>"}},
      {"that", {"that", "", "that, <when>,", "how", "whether", "as", "that that", ":"}},
      {"count",
       {"14", "at least 14", "some 70", "70", "a dozen", "two", "7,000,000", "one hundred and",
        "between 3 and 5", "up to 1.5 million", "00", "3-5", "no", "999999999999999999999",
        "half of the", "-4", "1,2,3", "more than a few", "a third"}},
      {"when",
       {"on <day>",
        "yesterday",
        "on Monday",
        "last week",
        "in 2011",
        "in May",
        "<day>, 2011",
        "two days ago",
        "in the 1960s",
        "at half past five",
        "2011-05-03",
        "since <day>",
        "between <day> and <day>",
        "31/02/2011",
        "in the year 99999",
        "next month",
        "overnight",
        "from 1914 to 1918",
        "in the 5th century BC",
        "Saturday, 3 May 2011 at 10:15 GMT",
        "an hour later",
        "the day before"}},
      {"day",
       {"3 May", "May 3", "3 May 2011", "4 May 2011", "30 Feb", "Tuesday", "1st of June",
        "3.5.2011", "May"}},
  };
  return parts;
}

class Teller {
 public:
  explicit Teller(Choices& choices) : choices_(choices) {}
  std::string tell(std::string_view part) {
    std::string out;
    write(part, 0, out);
    return out;
  }

 private:
  void write(std::string_view part, int depth, std::string& out) {
    constexpr int deepest = 40;
    constexpr std::size_t longest = 6000;  // bytes
    const auto found = grammar().find(part);
    if (found == grammar().end()) {  // "<b>" of a page
      out += '<' + std::string(part) + '>';
      return;
    }
    const auto& ways = found->second;
    const bool end = depth > deepest || out.size() > longest || choices_.empty();
    auto way = ways[end ? 0 : choices_.below(ways.size())];
    while (!way.empty()) {
      const auto open = way.find('<');
      const auto close = open == std::string_view::npos ? open : way.find('>', open);
      out += way.substr(0, open);
      if (close == std::string_view::npos) break;
      write(way.substr(open + 1, close - open - 1), depth + 1, out);
      way.remove_prefix(close + 1);
    }
  }

  Choices& choices_;
};

std::string day_of(Choices& choices) {
  return fmt::format("2011-05-{:02}", 1 + choices.below(31));
}

std::string page_of(const std::string& text, Choices& choices) {
  std::string body;
  std::string_view rest = text;
  while (!rest.empty()) {
    const auto end = std::min(rest.find("\n\n"), rest.size());
    body += "<p>" + std::string(rest.substr(0, end)) + "</p>\n";
    rest.remove_prefix(std::min(rest.size(), end + 2));
  }
  return "<html><head><title>Bridge closed | Brenholt Post</title><meta "
         "property=\"article:published_time\" content=\"" +
         day_of(choices) + "\"></head><body><article><h1>Bridge closed</h1>" + body +
         "</article></body></html>";
}

std::string mail_of(const std::string& text, Choices& choices) {
  return "From: Ann Lee <a@example.org>\r\nTo: b@example.org\r\nSubject: Bridge\r\nDate: Tue, " +
         std::to_string(1 + choices.below(28)) +
         " May 2011 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text +
         "\r\n";
}

std::string line_of(const std::string& text, Choices& choices) {
  static constexpr std::array<const char*, 4> outlets{"Brenholt Post", "Midland Wire", "Daily Lamp",
                                                      ""};
  return to_json_line({{"text", to_valid_utf8(text)},
                       {"date", day_of(choices)},
                       {"source", outlets[choices.below(outlets.size())]},
                       {"title", "Bridge closed"}}) +
         "\n";
}

}  // namespace

std::size_t Choices::below(std::size_t count) {
  if (bytes_.empty()) return 0;
  const auto chosen = static_cast<unsigned char>(bytes_.front()) % count;
  bytes_.remove_prefix(1);
  return chosen;
}

ToldDocument wrap_document(const std::string& text, Choices& choices, std::size_t number) {
  switch (choices.below(4)) {
    case 0:
      return {fmt::format("d{}.txt", number), text};
    case 1:
      return {fmt::format("d{}.html", number), page_of(text, choices)};
    case 2:
      return {fmt::format("d{}.jsonl", number), line_of(text, choices)};
    default:
      return {fmt::format("d{}.eml", number), mail_of(text, choices)};
  }
}

ToldDocument tell_document(Choices& choices, std::size_t number) {
  return wrap_document(Teller(choices).tell("text"), choices, number);
}

}  // namespace headwater
