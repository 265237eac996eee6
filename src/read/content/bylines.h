// SPDX-License-Identifier: Apache-2.0
// Who wrote it and when, from the short lines around a title, and from the lines that open reader
// comments.
//
// Example: parse_byline("by Jane Doe and J. Roe – February 9, 2005") -> {Jane Doe, J. Roe},
//          2005-02-09. parse_comment_header("Submitted by Eric M. on May 2, 2010") -> Eric M.,
//          2010-05-02.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headwater {

struct Byline {
  std::vector<std::string> authors;
  std::string published;
  std::string agency;  // "Wire report from NAME", "(NAME)"
};

// nullopt where the line is no byline and no date line.
[[nodiscard]] std::optional<Byline> parse_byline(std::string_view line);
// One to four words that look like the name of a person.
[[nodiscard]] bool looks_like_person(std::string_view line);
// "By Jane Doe, Staff Writer | Jan 3" -> {"Jane Doe"}; nothing that is no name.
[[nodiscard]] std::vector<std::string> clean_authors(std::string_view text);

struct CommentHeader {
  std::string author;
  std::string published;
  // No word says that it heads a comment: "Jane Doe, May 2, 2010" may as well be the author's line.
  bool bare = false;
};
// `in_comments`: after a heading such as "3 comments", headers without a date count too.
[[nodiscard]] std::optional<CommentHeader> parse_comment_header(std::string_view line,
                                                                bool in_comments);

struct AuthorNote {
  std::string author;
  std::string outlet;
};
// "Jane Doe is a reporter at the Example Times." -> Jane Doe.
[[nodiscard]] std::optional<AuthorNote> parse_author_note(std::string_view line);
// "Jane Doe, Example News," -> Jane Doe, Example News.
[[nodiscard]] std::optional<AuthorNote> parse_credit(std::string_view line);

}  // namespace headwater
