// SPDX-License-Identifier: Apache-2.0
// Lines that name an author, a day, an agency or a reader, and lines that only look like it.
#include "read/content/bylines.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/strings.h"

namespace headwater {
namespace {

TEST(Bylines, LooksLikePerson) {
  const std::vector<std::pair<std::string, bool>> lines{
      {"Ann Lee", true},
      {"Ann", true},
      {"An", false},
      {"Ann de la Lee", true},
      {"ann lee", false},
      {"Ann lee", false},
      {"ann Lee", false},
      {"de la Cruz", false},
      {"Ann van der Berg Lee", true},
      {"Ann Bea Cee Dee Eve", true},
      {"Ann Bea Cee Dee Eve Fay", false},
      {"Ann Lee 2", false},
      {"Ann @Lee", false},
      {"Ann Lee?", false},
      {"Ann: Lee", false},
      {"- Ann Lee -", true},
      {"“Ann Lee”", true},
      {"» Ann Lee «", false},
      {"• Ann Lee •", true},
      {"Ann L.", true},
      {"Ann Lee.", true},
      {"(Ann Lee)", true},
      {"Anna Birgitta Maximiliane Konstanze Rosenbergerin", false},
      {"Anna Birgitta Maximiliane Konstanze Rosenberger", true},
      {"", false},
      {"  ", false},
      {"\xE5\xAE\x89 \xE4\xBC\x9F", true},
      {"Élan Écru", true},
  };
  for (const auto& [line, person] : lines) EXPECT_EQ(looks_like_person(line), person) << line;
}

TEST(Bylines, CleanAuthors) {
  const std::vector<std::pair<std::string, std::string>> lines{
      {"By Ann Lee, Staff Writer | Jan 3", "Ann Lee"},
      {"ByAnn Lee", "Ann Lee"},
      {"AuthorAnn Lee", "Ann Lee"},
      {"ByA. Lee", "A. Lee"},
      {"Byron Lee", "Byron Lee"},
      {"BYRON LEE", "BYRON LEE"},
      {"Ann Lee and Joe Roe", "Ann Lee; Joe Roe"},
      {"Ann Lee, Joe Roe; Sue Moe & Tom Poe", "Ann Lee; Joe Roe; Sue Moe; Tom Poe"},
      {"Ann Lee and Ann Lee", "Ann Lee"},
      {"Ann Lee und Joe Roe", "Ann Lee; Joe Roe"},
      {"Ann Lee, Brenford", "Ann Lee"},
      {"Ann", "Ann"},
      {"Ann Lee Writer", "Ann Lee"},
      {"Ann Lee am", "Ann Lee"},
      {"Ann Lee – May 3, 2011", "Ann Lee"},
      {"Ann Lee May 3, 2011", "Ann Lee"},
      {"Ann Lee (Norrland Wire)", "Ann Lee"},
      {"Ann Lee in Brenford", "Ann Lee"},
      {"Ann Lee for the Post", "Ann Lee"},
      {"Ann Lee @annlee", "Ann Lee"},
      {"Ann Lee / Post", "Ann Lee"},
      {"the staff", ""},
      {"admin", ""},
      {"lee@post.example", ""},
      {"Reporter Ann Lee", "Ann Lee"},
      {"von Ann Lee", "Ann Lee"},
      {"", ""},
  };
  for (const auto& [line, authors] : lines)
    EXPECT_EQ(join(clean_authors(line), "; "), authors) << line;
}

TEST(Bylines, Lines) {
  const std::string long_tail(140, 'x');
  const std::vector<std::string> lines{
      "Ann Lee | May 3, 2011",
      "Ann Lee - 3 May 2011 10:30 am",
      "May 3, 2011 by Ann Lee",
      "May 3, 2011 | annlee",
      "Lee | May 3, 2011",
      "May 3, 2011 – Lee",
      "Lee of Brenford May 3, 2011",
      "Tuesday, May 3, 2011 at 10:30 pm GMT",
      "Updated May 3, 2011",
      "First published on 3 May 2011, updated 4 May 2011",
      "May 3, 2011 abc",
      "May 3, 2011 abcd",
      "The vote of May 3, 2011 was put off",
      "On May 3, 2011 Ann Lee spoke at the harbour to some forty of those who had come there to "
      "see it",
      "Ann Lee spoke on May 3, 2011.",
      "By Ann Lee May 3, 2011",
      "by annlee, May 3, 2011",
      "by ann lee bee, May 3, 2011",
      "By Ann Lee and one two three four five six seven eight nine ten.",
      "By Ann Lee and one two three four five six seven eight nine.",
      "By Brenford harbour office",
      "By Brenford harbour office people of the town here",
      "By Brenford harbour office.",
      "by the staff",
      "From Norrland Wire",
      "From Norrland Wire - Brenford",
      "from norrland wire",
      "From Norrland Wire.",
      "Source: Norrland Wire",
      "Agencies: Norrland Wire",
      "Staff reports from Norrland Wire | 3 May",
      "From One Two Three Four Five Six Seven",
      "From One Two Three Four Five Six",
      "Via NW",
      "By Ann Lee " + long_tail + long_tail,
      "By Ann Lee " + std::string(189, ' '),
      "By Ann Lee " + std::string(190, ' '),
  };
  std::string out;
  for (const auto& line : lines) {
    out += line.substr(0, 40) + " =";
    if (const auto found = parse_byline(line))
      out +=
          fmt::format(" [{}] {} {}", join(found->authors, "; "), found->published, found->agency);
    out += '\n';
  }
  EXPECT_EQ(out,
            "Ann Lee | May 3, 2011 = [Ann Lee] 2011-05-03 \n"
            "Ann Lee - 3 May 2011 10:30 am = [Ann Lee] 2011-05-03 \n"
            "May 3, 2011 by Ann Lee = [Ann Lee] 2011-05-03 \n"
            "May 3, 2011 | annlee =\n"
            "Lee | May 3, 2011 = [] 2011-05-03 \n"
            "May 3, 2011 \xE2\x80\x93 Lee = [Lee] 2011-05-03 \n"
            "Lee of Brenford May 3, 2011 = [Lee of Brenford] 2011-05-03 \n"
            "Tuesday, May 3, 2011 at 10:30 pm GMT = [] 2011-05-03 \n"
            "Updated May 3, 2011 = [] 2011-05-03 \n"
            "First published on 3 May 2011, updated 4 = [] 2011-05-03 \n"
            "May 3, 2011 abc = [] 2011-05-03 \n"
            "May 3, 2011 abcd =\n"
            "The vote of May 3, 2011 was put off =\n"
            "On May 3, 2011 Ann Lee spoke at the harb =\n"
            "Ann Lee spoke on May 3, 2011. =\n"
            "By Ann Lee May 3, 2011 = [Ann Lee] 2011-05-03 \n"
            "by annlee, May 3, 2011 = [annlee] 2011-05-03 \n"
            "by ann lee bee, May 3, 2011 = [] 2011-05-03 \n"
            "By Ann Lee and one two three four five s =\n"
            "By Ann Lee and one two three four five s =\n"
            "By Brenford harbour office = []  Brenford harbour office\n"
            "By Brenford harbour office people of the =\n"
            "By Brenford harbour office. =\n"
            "by the staff =\n"
            "From Norrland Wire = []  Norrland Wire\n"
            "From Norrland Wire - Brenford = []  Norrland Wire\n"
            "from norrland wire =\n"
            "From Norrland Wire. =\n"
            "Source: Norrland Wire = []  Norrland Wire\n"
            "Agencies: Norrland Wire = []  Norrland Wire\n"
            "Staff reports from Norrland Wire | 3 May = []  Norrland Wire\n"
            "From One Two Three Four Five Six Seven =\n"
            "From One Two Three Four Five Six = []  One Two Three Four Five Six\n"
            "Via NW =\n"
            "By Ann Lee xxxxxxxxxxxxxxxxxxxxxxxxxxxxx =\n"
            "By Ann Lee                               = [Ann Lee]  \n"
            "By Ann Lee                               =\n");
}

TEST(Bylines, NamesBesideADate) {
  const auto is_byline = [](const std::string& line) { return parse_byline(line).has_value(); };
  EXPECT_TRUE(is_byline("Ann Lee | May 3, 2011"));
  EXPECT_FALSE(is_byline("Ann Lee | May 3, 2011."));
  // Fewer than sixty letters that are no date.
  EXPECT_TRUE(is_byline("Ann Lee | May 3, 2011 | " + std::string(53, 'x')));
  EXPECT_FALSE(is_byline("Ann Lee | May 3, 2011 | " + std::string(54, 'x')));
  // A single word that is set off by dividers, the ends of the line or "by".
  EXPECT_TRUE(is_byline("Lorna | May 3, 2011"));
  EXPECT_TRUE(is_byline("May 3, 2011 | Lorna"));
  EXPECT_TRUE(is_byline("May 3, 2011 – Lorna (Post)"));
  EXPECT_FALSE(is_byline("May 3, 2011 Lorna went"));
}

TEST(Bylines, HeadersOfComments) {
  const std::vector<std::string> lines{
      "Submitted by Eric M. on May 2, 2010",
      "Comment by Eric on May 2, 2010",
      "#3 by Eric on May 2, 2010",
      "Reply from Eric on May 2, 2010",
      "Posted by Eric on May 2, 2010",
      "Eric | May 2, 2010",
      "Eric (May 2, 2010)",
      "Eric, May 2, 2010",
      "Eric – May 2, 2010 at 10:30 am",
      "Eric wrote on May 2, 2010",
      "Eric said: May 2, 2010",
      "Eric says:",
      "Eric says",
      "Eric said on Monday:",
      "by Eric, May 2, 2010",
      "By Eric May 2, 2010",
      "Eric Monday, May 2, 2010",
      "Eric - Monday, May 2, 2010",
      "Comment by Eric",
      "#3 Eric",
      "Eric",
      "May 2, 2010",
      "Eric, May 2, 2010 and what he said of the mill",
      "Eric, May 2, 2010 at 9:30.",
      "Eric, May 2, 2010 123456789012345678901234",
      "Eric, May 2, 2010 1234567890123456789012345",
      "One Two Three Four Five, May 2, 2010",
      "One Two Three Four Five Six, May 2, 2010",
      std::string(48, 'e') + ", May 2, 2010",
      std::string(49, 'e') + ", May 2, 2010",
      std::string(48, 'e') + " says:",
      std::string(49, 'e') + " says:",
      "Eric (guest) says:",
      std::string(142, 'e') + " on May 2, 2010",
      "Kommentar von Erich am 2. Mai 2010",
      "He left on May 2, 2010:",
      "left by Eric on May 2, 2010",
  };
  std::string out;
  for (const auto& line : lines) {
    out += line.substr(0, 40) + " =";
    for (const bool in_comments : {false, true}) {
      if (const auto found = parse_comment_header(line, in_comments))
        out += fmt::format(" {}/{}{}", found->author.substr(0, 30), found->published,
                           found->bare ? " bare" : "");
      else
        out += " -";
    }
    out += '\n';
  }
  EXPECT_EQ(
      out,
      "Submitted by Eric M. on May 2, 2010 = Eric M./2010-05-02 Eric M./2010-05-02\n"
      "Comment by Eric on May 2, 2010 = Eric/2010-05-02 Eric/2010-05-02\n"
      "#3 by Eric on May 2, 2010 = Eric/2010-05-02 Eric/2010-05-02\n"
      "Reply from Eric on May 2, 2010 = - -\n"
      "Posted by Eric on May 2, 2010 = - Eric/2010-05-02\n"
      "Eric | May 2, 2010 = Eric/2010-05-02 bare Eric/2010-05-02 bare\n"
      "Eric (May 2, 2010) = Eric/2010-05-02 Eric/2010-05-02\n"
      "Eric, May 2, 2010 = Eric/2010-05-02 bare Eric/2010-05-02 bare\n"
      "Eric \xE2\x80\x93 May 2, 2010 at 10:30 am = Eric/2010-05-02 bare Eric/2010-05-02 bare\n"
      "Eric wrote on May 2, 2010 = Eric/2010-05-02 Eric/2010-05-02\n"
      "Eric said: May 2, 2010 = - -\n"
      "Eric says: = - Eric/\n"
      "Eric says = - -\n"
      "Eric said on Monday: = - -\n"
      "by Eric, May 2, 2010 = - -\n"
      "By Eric May 2, 2010 = - -\n"
      "Eric Monday, May 2, 2010 = - -\n"
      "Eric - Monday, May 2, 2010 = Eric/2010-05-02 bare Eric/2010-05-02 bare\n"
      "Comment by Eric = - Eric/\n"
      "#3 Eric = - -\n"
      "Eric = - -\n"
      "May 2, 2010 = - -\n"
      "Eric, May 2, 2010 and what he said of th = - -\n"
      "Eric, May 2, 2010 at 9:30. = - -\n"
      "Eric, May 2, 2010 1234567890123456789012 = Eric/2010-05-02 bare Eric/2010-05-02 bare\n"
      "Eric, May 2, 2010 1234567890123456789012 = - -\n"
      "One Two Three Four Five, May 2, 2010 = One Two Three Four Five/2010-05-02 bare One Two "
      "Three Four Five/2010-05-02 bare\n"
      "One Two Three Four Five Six, May 2, 2010 = - -\n"
      "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee = eeeeeeeeeeeeeeeeeeeeeeeeeeeeee/2010-05-02 bare "
      "eeeeeeeeeeeeeeeeeeeeeeeeeeeeee/2010-05-02 bare\n"
      "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee = - -\n"
      "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee = - eeeeeeeeeeeeeeeeeeeeeeeeeeeeee/\n"
      "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee = - -\n"
      "Eric (guest) says: = - -\n"
      "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee = - -\n"
      "Kommentar von Erich am 2. Mai 2010 = Erich/2010-05-02 Erich/2010-05-02\n"
      "He left on May 2, 2010: = - -\n"
      "left by Eric on May 2, 2010 = - Eric/2010-05-02\n");
}

TEST(Bylines, NotesAndCredits) {
  const std::vector<std::string> lines{
      "Ann Lee is a reporter at the Brenford Post.",
      "About the author: Ann Lee writes for us as a columnist.",
      "Ann Lee, of Brenford, is a reporter.",
      "Ann Lee is one two three four five six seven eight nine ten reporter.",
      "Ann Lee is one two three four five six seven eight nine ten eleven reporter.",
      "Ann is a reporter.",
      "Ann Lee is a baker.",
      "The mill is a reporter.",
      "Ann Lee has been a reporter since 2001",
      "Ann Lee is a reporter " + std::string(577, 'x'),
      "Ann Lee is a reporter " + std::string(578, 'x'),
      "Ann Lee is a reporter " + std::string(579, 'x'),
      "Ann Lee, Brenford Post",
      "Ann Lee, Brenford Post,",
      "Ann Lee, Post",
      "Ann Lee, Post of the Harbour",
      "Ann Lee, One Two Three Four Five Six",
      "Ann Lee, One Two Three Four Five Six Seven",
      "Ann Lee, Brenford Post 2",
      "Ann Lee, Brenford post",
      "Ann, Brenford Post",
      "Ann Lee, Brenford Post.",
      "Ann Lee Brenford Post",
      "Ann Lee, " + std::string("A") + std::string(70, 'a') + " Brenford",
      "Ann Lee, " + std::string("A") + std::string(71, 'a') + " Brenford",
      "Ann Lee, " + std::string("A") + std::string(72, 'a') + " Brenford",
  };
  std::string out;
  for (const auto& line : lines) {
    out += line.substr(0, 40) + " =";
    if (const auto note = parse_author_note(line)) out += " note " + note->author;
    if (const auto credit = parse_credit(line))
      out += " credit " + credit->author + "/" + credit->outlet.substr(0, 20);
    out += '\n';
  }
  EXPECT_EQ(out,
            "Ann Lee is a reporter at the Brenford Po = note Ann Lee\n"
            "About the author: Ann Lee writes for us  = note Ann Lee\n"
            "Ann Lee, of Brenford, is a reporter. = note Ann Lee\n"
            "Ann Lee is one two three four five six s = note Ann Lee\n"
            "Ann Lee is one two three four five six s =\n"
            "Ann is a reporter. =\n"
            "Ann Lee is a baker. =\n"
            "The mill is a reporter. =\n"
            "Ann Lee has been a reporter since 2001 = note Ann Lee\n"
            "Ann Lee is a reporter xxxxxxxxxxxxxxxxxx = note Ann Lee\n"
            "Ann Lee is a reporter xxxxxxxxxxxxxxxxxx = note Ann Lee\n"
            "Ann Lee is a reporter xxxxxxxxxxxxxxxxxx =\n"
            "Ann Lee, Brenford Post = credit Ann Lee/Brenford Post\n"
            "Ann Lee, Brenford Post, = credit Ann Lee/Brenford Post\n"
            "Ann Lee, Post =\n"
            "Ann Lee, Post of the Harbour = credit Ann Lee/Post of the Harbour\n"
            "Ann Lee, One Two Three Four Five Six = credit Ann Lee/One Two Three Four F\n"
            "Ann Lee, One Two Three Four Five Six Sev =\n"
            "Ann Lee, Brenford Post 2 =\n"
            "Ann Lee, Brenford post =\n"
            "Ann, Brenford Post =\n"
            "Ann Lee, Brenford Post. =\n"
            "Ann Lee Brenford Post =\n"
            "Ann Lee, Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa = credit Ann Lee/Aaaaaaaaaaaaaaaaaaaa\n"
            "Ann Lee, Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa = credit Ann Lee/Aaaaaaaaaaaaaaaaaaaa\n"
            "Ann Lee, Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa =\n");
}

}  // namespace
}  // namespace headwater
