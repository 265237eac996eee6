// SPDX-License-Identifier: Apache-2.0
#include "read/read.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/property_for_tests.h"
#include "base/utf8.h"
#include "read/content/bylines.h"
#include "read/content/line_kinds.h"
#include "read/formats/sniff.h"
#include "read/page/written_dates.h"
#include "read/sentences_for_tests.h"

namespace headwater {
namespace {

// "title|authors|published|source" and a line a block: its kind, for comments author and date,
// text.
std::string dump(const ReadOutcome& outcome) {
  std::string out;
  for (const auto& [document, original] : outcome.documents) {
    std::string authors;
    for (const auto& author : document.authors) authors += (authors.empty() ? "" : ", ") + author;
    out += document.title + "|" + authors + "|" + document.published + "|" + document.source + "\n";
    for (const auto& block : document.blocks) {
      out += std::string(name_of(block.kind));
      if (block.kind == BlockKind::comment)
        out += " [" + block.author + " " + block.published + "]";
      out += ": " + std::string(document.text.slice(block.span)) + "\n";
    }
  }
  for (const auto& error : outcome.failed) out += "! " + error.message() + "\n";
  return out;
}

struct Case {
  std::string name;
  std::string bytes;
  std::string expected;
};

TEST(Read, PagesAndTexts) {
  const std::vector<Case> cases{
      {"a.txt",
       "Home | News | Sport | Contact\n\nBridge vote delayed\nby Ann Lee\nMay 3, 2011\n\n" + lorem +
           "\n\n" + ipsum + "\n\nRelated posts\n\nMayor buys a boat\n\nLeave a comment\n",
       "Bridge vote delayed|Ann Lee|2011-05-03|\nparagraph: " + lorem + "\nparagraph: " + ipsum +
           "\n"},
      {"b.txt",
       "Bridge vote delayed\n\n" + lorem + "\n\nAs the engineer writes:\n\n" + ipsum +
           "\n\nSubmitted by Joe Roe on May 4, 2011\n\nI was there and it was loud.\n\n"
           "by annlee – May 3, 2011\n\nYou may also like\n",
       "Bridge vote delayed|annlee|2011-05-03|\nparagraph: " + lorem +
           "\nparagraph: As the engineer writes:\nquote: " + ipsum +
           "\ncomment [Joe Roe 2011-05-04]: I was there and it was loud.\n"},
      {"c.html",
       "<html><head><title>Bridge vote delayed | Brenford Post</title></head><body>"
       "<div class=nav><a href=/>Home</a> <a href=/n>News</a></div><div class=entry-content>"
       "<h1>Bridge vote delayed</h1><p class=byline>By Ann Lee, 3 May 2011</p><p>" +
           lorem + "<p>" + ipsum +
           "<blockquote>We wait &amp; see.</blockquote></div>"
           "<div id=comments><ol><li class=comment><cite>Joe</cite> <span>May 4, 2011</span>"
           "<p>Well said.</p></li></ol></div><div class=footer>© 2011 Brenford Media</div>",
       "Bridge vote delayed|Ann Lee|2011-05-03|Brenford Post\nparagraph: " + lorem +
           "\nparagraph: " + ipsum +
           "\nquote: We wait & see.\ncomment [Joe 2011-05-04]: Well said.\n"},
      {"d.html",
       "<table><tr><td><a href=1>Home</a><br><a href=2>News</a></td><td><h2>Bridge</h2>" + lorem +
           "<br><br>" + ipsum + "</td></tr></table>",
       "|||\nheading: Bridge\nparagraph: " + lorem + "\nparagraph: " + ipsum + "\n"},
      {"e.jsonl",
       "{\"id\":\"x\",\"text\":\"One\\n\\ntwo \\u00e9\",\"date\":\"2011-05-03\",\"author\":\"A. "
       "B.\"}\n"
       "{broken\n{\"text\":7}\n",
       "|A. B.|2011-05-03|\nparagraph: One\nparagraph: two é\n"
       "! e.jsonl: line 2: not valid JSON\n! e.jsonl: line 3: \"text\" is not a string\n"},
      {"f.eml",
       "From: Ann Lee <a@example.org>\nTo: b@example.org\nSubject: Bridge\n"
       "Date: Tue, 3 May 2011 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n"
       "Content-Transfer-Encoding: quoted-printable\n\nThe caf=C3=A9 on the bridge was full of "
       "peo=\n"
       "ple when the news came.\n",
       "Bridge|Ann Lee|2011-05-03|\n"
       "paragraph: The café on the bridge was full of people when the news came.\n"},
      {"g.rtf", "{\\rtf1{\\info{\\title T}}\\b Hello\\b0  w\\'e9 \\u8220?x\\u8221?\\par Two\\par}",
       "T|||\nparagraph: Hello wé “x”\nparagraph: Two\n"},
      {"h.html", "\x89PNG\r\n", "! h.html: not text: a binary file of a kind that is not read\n"},
      {"l.txt",
       "Harbour Office\nRegister of incidents attributed to the crews of the ferries\n"
       "Issued 10 March 2015\n\n" +
           lorem + "\n\n" + ipsum + "\n",
       "Register of incidents attributed to the crews of the ferries||2015-03-10|Harbour Office\n"
       "paragraph: " +
           lorem + "\nparagraph: " + ipsum + "\n"},
      {"i.txt", "", "! i.txt: the file is empty\n"},
      {"j.html", "<p></p>", "! j.html: the page holds no text\n"},
      {"k.txt", "caf\xE9 owners met on the square and talked until the lamps went out.",
       "|||\nparagraph: café owners met on the square and talked until the lamps went out.\n"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(read_bytes(c.name, c.bytes)), c.expected) << c.name;
}

TEST(Read, Republication) {
  const auto outcome =
      read_bytes("a.txt", "Bridge vote delayed\n\n" + lorem + "\n\n" + ipsum +
                              "\n\nThis article was originally published in the Brenford Post.\n");
  ASSERT_EQ(outcome.documents.size(), 1U);
  const auto& document = outcome.documents[0].document;
  const auto found = std::ranges::find(document.why, "read.republication", &Reason::rule);
  ASSERT_NE(found, document.why.end());
  EXPECT_EQ(found->terms[0], "This article was originally published in the Brenford Post.");
}

// An outlet that corrects itself says so in the title, in the text, or in a notice below it.
TEST(Read, Corrections) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"Bridge vote delayed\n\n" + lorem + "\n\nCorrection: it was nine.",
       "Correction: it was nine."},
      {"Bridge vote delayed\n\n" + lorem + "\n\nCorrection (3 May): it was nine.",
       "Correction (3 May): it was nine."},
      {"CORRECTED-Bridge vote delayed\n\n" + lorem, "CORRECTED-Bridge vote delayed"},
      {"Bridge vote delayed\n\n(Corrects number in first paragraph)\n\n" + lorem,
       "(Corrects number in first paragraph)"},
      {"Bridge vote delayed\n\n" + lorem +
           "\n\nAn earlier version of this article gave the wrong number of votes.",
       "An earlier version of this article gave the wrong number of votes."},
      {"Bridge vote delayed\n\n" + lorem +
           "\n\nThis article was amended on 3 May 2011 to correct the number of votes.",
       "This article was amended on 3 May 2011 to correct the number of votes."},
      {"Corrections officers vote\n\n" + lorem + "\n\nAn earlier version of the bridge fell.", ""},
  };
  for (const auto& [text, notice] : cases) {
    const auto outcome = read_bytes("a.txt", text + "\n\n" + ipsum + "\n");
    ASSERT_EQ(outcome.documents.size(), 1U);
    std::string found;
    for (const auto& why : outcome.documents[0].document.why) {
      if (why.rule == "read.corrected") found = why.terms.at(0);
    }
    EXPECT_EQ(found, notice) << text;
  }
}

TEST(LineKind, Table) {
  const std::vector<std::pair<std::string, LineKind>> cases{
      {"You may also like", LineKind::related},
      {"Related posts", LineKind::related},
      {"Home » Politics » Bridge", LineKind::breadcrumb},
      {"3 comments", LineKind::comments_head},
      {"Leave a Comment", LineKind::comment_form},
      {"Share on Facebook", LineKind::share},
      {"© 2004 Example Times. All rights reserved.", LineKind::copyright},
      {"Advertisement", LineKind::advertising},
      {"Weitere Artikel zum Thema", LineKind::related},
      {"Lire aussi : le vote du pont", LineKind::related},
      {"Kommentare (12)", LineKind::comments_head},
      {"Kommentar schreiben", LineKind::comment_form},
      {"Zuletzt aktualisiert am 3. Mai 2011", LineKind::correction},
      {"Titelbild: Ann Lee", LineKind::picture_credit},
      {"Crédits photos : Ann Lee", LineKind::picture_credit},
      {"This entry was posted in Harbour. Bookmark the permalink.", LineKind::tags},
      {"Please consider supporting our work.", LineKind::newsletter},
      {"The vote was close.", LineKind::plain},
      {"Mehr als dreihundert Menschen kamen zum Hafen.", LineKind::plain},
      {"Stand up and be counted, said the mayor.", LineKind::plain},
      {"Photographers: the harbour closes at nine.", LineKind::plain},
      {"Nobody could say what related stories would cost.", LineKind::plain},
  };
  for (const auto& [line, kind] : cases) EXPECT_EQ(name_of(line_kind(line)), name_of(kind)) << line;
}

TEST(WrittenDate, Table) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"by A. B. – February 9, 2005", "2005-02-09"},
      {"9. Februar 2005", "2005-02-09"},
      {"9 de febrero de 2005", "2005-02-09"},
      {"2005-02-09T10:00:00Z", "2005-02-09"},
      {"09.02.2005", "2005-02-09"},
      {"2/9/2005", "2005-02-09"},
      {"Feb. 9th, 2005", "2005-02-09"},
      {"guest2041 said so", ""},
      {"February 2005", ""},
      {"30 February 2005", ""},
  };
  for (const auto& [text, day] : cases) EXPECT_EQ(iso_date_in(text), day) << text;
}

TEST(WrittenDate, OfPublication) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"Received: 4 March 2022. Accepted: 16 December 2022. Published: 2 January 2023",
       "2023-01-02"},
      {"Eingegangen: 4.3.2022, veröffentlicht: 2.1.2023", "2023-01-02"},
      {"Updated 5 May 2011, published 3 May 2011", "2011-05-03"},
      {"By Ann Lee, 3 May 2011", "2011-05-03"},
      {"Received: 4 March 2022", ""},
      {"Accessed 4 March 2022; 3 May 2011", "2011-05-03"},
      {"no date", ""},
  };
  for (const auto& [line, day] : cases) {
    const auto date = find_publication_date(line);
    EXPECT_EQ(date ? iso_day(date->day) : "", day) << line;
  }
}

TEST(Byline, OfOneWord) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"Paddy · April 19, 2019 · Mac", "Paddy"},
      {"1. Januar 2016 von Harbourcat Ein Kommentar", "Harbourcat"},
      {"Gulls on the pier, 3 April 2009 (Archive)", "none"},
      {"Annual Report of the Yard 3 April 2009", "none"},
  };
  for (const auto& [line, author] : cases) {
    const auto byline = parse_byline(line);
    const auto found = !byline ? "none" : byline->authors.empty() ? "" : byline->authors.front();
    EXPECT_EQ(found, author) << line;
  }
}

TEST(Byline, CleanAuthors) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> cases{
      {"By Jane Doe and John Q. Roe, Staff Writer", {"Jane Doe", "John Q. Roe"}},
      {"by Ludwig van Dam | May 3, 2011", {"Ludwig van Dam"}},
      {"Click here to subscribe", {}},
      {"admin", {}},
  };
  for (const auto& [text, authors] : cases) EXPECT_EQ(clean_authors(text), authors) << text;
}

struct HeaderCase {
  const char* line;
  bool in_comments;
  const char* expected;  // author|day, "bare" added; "" for none
};

TEST(Byline, CommentHeaders) {
  const HeaderCase cases[] = {
      {"Submitted by Eric M. on May 2, 2010", false, "Eric M.|2010-05-02"},
      {"Jane Doe wrote on May 2, 2010", false, "Jane Doe|2010-05-02"},
      {"Jane Doe, May 2, 2010", false, "Jane Doe|2010-05-02|bare"},
      {"#3 von Harbour Cat 29.12.2010 - 22:40", true, "Harbour Cat|2010-12-29"},
      {"#1 Kommentar von Harbour Cat", true, "Harbour Cat|"},
      {"#1 Kommentar von Harbour Cat", false, ""},
      {"von Jane Doe", true, ""},
      {"The vote was put off on May 2, 2010.", true, ""},
  };
  for (const auto& one : cases) {
    const auto header = parse_comment_header(one.line, one.in_comments);
    const auto found =
        header ? header->author + "|" + header->published + (header->bare ? "|bare" : "") : "";
    EXPECT_EQ(found, one.expected) << one.line;
  }
}

// A guess of one rule may cost a line, never most of a plain text.
TEST(Read, APlainTextKeepsItsLines) {
  const std::string list = "Stores of the depot\n\ntents\nblankets\nContents of the chest\nropes\n";
  std::string many;
  for (int i = 0; i < 50; ++i) many += lorem + " " + std::to_string(i) + ".\n\n";
  struct Row {
    std::string name;
    std::string text;
    std::vector<std::string> kept;
  };
  const Row rows[] = {
      {"a lone mark of quotation", lorem + "\n >\n>\n", {lorem}},
      {"a line that looks like the head of comments",
       lorem + "\n\nDiscussion\n\nAnn Lee, May 3, 2011\n\n" + many,
       {lorem, "Discussion", " 0.", " 49."}},
      {"a reader's line in the middle",
       many + "Submitted by Joe Roe on May 4, 2011\n\nLoud.\n\nSubscribe to our newsletter\n\n" +
           many,
       {"Loud.", " 0.", " 49."}},
      {"a list above and below the first paragraph",
       list + "\n" + lorem + "\n\nLatest\none boat\none crane\n",
       {"tents", "Contents of the chest", "ropes", "Latest", "one crane"}},
      {"the first line of a paragraph is no title",
       "The pier of Brenford, which was built in the year of\nthe flood, has been sold.\n\n" +
           lorem,
       {"The pier of Brenford, which"}},
      {"a note about a person at the end",
       lorem + "\n\n" + ipsum + "\n\n" + lorem +
           "\n\nAnn Lee was the editor of the Brenford Post.\n",
       {"Ann Lee was the editor"}},
  };
  for (const auto& row : rows) {
    const auto outcome = read_bytes("a.txt", row.text);
    ASSERT_EQ(outcome.documents.size(), 1U) << row.name;
    const auto& text = outcome.documents[0].document.text.str();
    for (const auto& part : row.kept)
      EXPECT_NE(text.find(part), std::string::npos) << row.name << ": " << part;
  }
}

TEST(Read, MessagesOfAMailbox) {
  const std::string box =
      "From ann@brenford.example Tue May  3 10:00:00 2011\nFrom: Ann Lee <ann@brenford.example>\n"
      "Subject: One\n\nThe bridge is shut.\nFrom the bank nobody could see it.\n\n"
      "From joe@brenford.example Tue May  3 11:00:00 2011\nFrom: Joe Roe <joe@brenford.example>\n"
      "Subject: Two\n\nIt is open.\n";
  const auto outcome = read_bytes("a.mbox", box);
  EXPECT_TRUE(outcome.failed.empty());
  ASSERT_EQ(outcome.documents.size(), 2U);
  EXPECT_NE(outcome.documents[0].document.text.str().find("From the bank"), std::string::npos);
  EXPECT_EQ(outcome.documents[1].document.title, "Two");
}

TEST(Read, ANameAndADateOnceAreNoComment) {
  const auto text = "Bridge vote delayed\n\n" + lorem + "\n\nAnn Lee, May 3, 2011\n\n" + ipsum +
                    "\n\n" + lorem + "\n";
  EXPECT_EQ(dump(read_bytes("a.txt", text)).find("comment"), std::string::npos);
}

TEST(Sniff, Table) {
  EXPECT_EQ(sniff("x.txt", "<!DOCTYPE html><html>"), Format::html);
  EXPECT_EQ(sniff("x", "%PDF-1.4"), Format::pdf);
  EXPECT_EQ(sniff("x", "WARC/1.0\r\n"), Format::warc);
  EXPECT_EQ(sniff("x", "From: a\nSubject: b\n\nc"), Format::mail);
  EXPECT_EQ(sniff("x", "Time: late\nPlace: here\n\nText"), Format::text);
}

// The original, cut at bytes_of(span) and decoded, gives the text where runs are one to one.
void check_offsets(const ReadDocument& read) {
  const auto& [document, original] = read;
  for (const auto& run : document.offsets.runs) {
    RC_ASSERT(run.byte_end <= original.size());
    RC_ASSERT(run.text.end <= document.text.size());
    if (run.byte_end - run.byte_start != run.text.size()) continue;
    const auto bytes = original.substr(run.byte_start, run.byte_end - run.byte_start);
    const auto text = document.text.slice(run.text);
    if (is_valid_utf8(bytes) && text.size() == bytes.size()) {
      const bool space = text == " ";  // a line break becomes a space
      RC_ASSERT(space || bytes == text || bytes.find_first_of("\n\t\r") != std::string::npos);
    }
  }
}

TEST(Read, OffsetsLeadToTheOriginal) {
  expect_property("spans of blocks map to their bytes", [] {
    const auto words = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("Zoë", "said", "&eacute;t&eacute;", "<b>bold</b>", "\n", " ",
                                      "“no”", "<p>", "&#8212;", "x.", "<br>", "2011", "&bogus;"));
    std::string page = "<body><p>" + lorem + "<p>";
    for (const auto& word : words) page += word + " ";
    const auto outcome = read_bytes("x.html", page);
    RC_ASSERT(outcome.documents.size() == 1U);
    RC_ASSERT(!outcome.documents[0].document.offsets.runs.empty());
    check_offsets(outcome.documents[0]);
  });
}

TEST(Read, SurvivesAnyBytes) {
  expect_property("no crash, blocks inside the text, comments last", [](const std::string& bytes) {
    for (const auto* name : {"x.html", "x.txt", "x.jsonl", "x.rtf", "x.eml", "x.warc"}) {
      for (const auto& read : read_bytes(name, bytes).documents) {
        bool comments = false;
        std::uint32_t at = 0;
        for (const auto& block : read.document.blocks) {
          RC_ASSERT(block.span.start >= at && block.span.end <= read.document.text.size());
          at = block.span.end;
          comments = comments || block.kind == BlockKind::comment;
          RC_ASSERT(!comments || block.kind == BlockKind::comment);
        }
      }
    }
  });
}

}  // namespace
}  // namespace headwater
