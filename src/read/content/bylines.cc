// SPDX-License-Identifier: Apache-2.0
#include "read/content/bylines.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "base/data_file.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "lexicon/word_classes.h"
#include "read/content/line_kinds.h"
#include "read/page/written_dates.h"

namespace headwater {
namespace {

bool starts_upper(std::string_view word) {
  if (word.empty()) return false;
  const auto c = decode_utf8(word, 0).value;
  return fold_case(c) != c || (c >= 0x4E00 && c < 0xA000) || (c >= 0x0600 && c < 0x0700) ||
         (c >= 0x3040 && c < 0x3100) || (c >= 0xAC00 && c < 0xD7A4);
}

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view trim_ascii_marks(std::string_view text) {
  static constexpr std::string_view marks = " \t\n,;:|-*.()[]\"'/\\";
  while (!text.empty() && marks.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty()) {
    const bool initial = text.back() == '.' && text.size() > 2 &&
                         (text[text.size() - 3] == ' ' || text[text.size() - 3] == '.');
    if (initial || marks.find(text.back()) == std::string_view::npos) break;
    text.remove_suffix(1);
  }
  return text;
}

// True where a mark beyond ASCII was taken off.
bool take_wide_mark(std::string_view& text) {
  for (const std::string_view mark :
       {"–", "—", "·", "•", "»", "\xC2\xA0", "\xE2\x80\x8B", "“", "”"}) {
    if (text.starts_with(mark)) {
      text.remove_prefix(mark.size());
      return true;
    }
    if (text.ends_with(mark)) {
      text.remove_suffix(mark.size());
      return true;
    }
  }
  return false;
}

std::string_view trim_marks(std::string_view text) {
  do text = trim_ascii_marks(text);
  while (take_wide_mark(text));
  return text;
}

bool is_word_of_name(std::string_view word) {
  static const auto& particles = word_class("person_particle");
  static const auto& others = word_class("not_a_name");
  const auto lower = lower_utf8(word);
  if (particles.contains(lower)) return true;
  return starts_upper(word) && !others.contains(lower);
}

const RE2& byline_start() {
  static const RE2 pattern(
      R"((?i)^\W*(?:(?:written|posted|published|story|text|reported|submitted|words|article|photos? and text|analysis|reporting|opinion|review|interview) (?:and photos? )?)?(?:by|von|par|por|door|di|av|autor|author|auteur|autore|written by|reporter|par la rédaction de|od|przez)\b:?\s+(.+)$)");
  return pattern;
}
const RE2& date_start() {
  static const RE2 pattern(
      R"((?i)^\W*(?:first |last |date |originally )*(?:posted|published|updated|modified|created|submitted|date|on|dated|filed|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|geplaatst)?\b(?: (?:on|at|am|le|el|il|op|date))?:?\s*)");
  return pattern;
}

// How many letters of a line are neither date, weekday, time of day nor the words around them.
std::size_t letters_beside_date(std::string_view line, const WrittenDate& date) {
  auto before = std::string(line.substr(0, date.from));
  auto after = std::string(line.substr(date.to));
  RE2::Replace(&before, date_start(), "");
  static const RE2 noise(
      R"((?i)\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b|\b\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?|\b\d{1,2} ?(?:am|pm)\b|\b(?:a\.m\.|p\.m\.|am|pm|uhr|at|um|à|a las|est|edt|et|pst|pdt|pt|gmt|utc|cet|cest|bst|ist|updated|published|posted|last|on|cst|cdt)\b)");
  RE2::GlobalReplace(&before, noise, "");
  RE2::GlobalReplace(&after, noise, "");
  if (find_written_date(after)) return 0;  // a second date: "Updated …"
  const auto letters = [](std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c < 0; }));
  };
  return letters(before) + letters(after);
}

// The part of a line that may name persons: up to the date, a bar, a bracket or a dash.
std::string_view name_part(std::string_view text) {
  if (const auto date = find_written_date(text)) text = text.substr(0, date->from);
  for (const std::string_view mark : {" | ", " – ", " — ", " - ", " • ", " · ", " (", " / ", "\n",
                                      " @", " in ", " on ", " at ", " for ", " @"}) {
    text = text.substr(0, text.find(mark));
  }
  return text;
}

std::vector<std::string_view> split_names(std::string_view text) {
  std::vector<std::string_view> names;
  static const RE2 divider(R"((?i)\s*(?:,| and | & |;| und | et | y | e | with )\s*)");
  std::string_view rest = text;
  while (true) {
    re2::StringPiece found;
    const re2::StringPiece all(rest.data(), rest.size());
    if (!divider.Match(all, 0, rest.size(), RE2::UNANCHORED, &found, 1)) break;
    const auto at = static_cast<std::size_t>(found.data() - rest.data());
    names.push_back(rest.substr(0, at));
    rest = rest.substr(at + found.size());
  }
  names.push_back(rest);
  return names;
}

}  // namespace

bool looks_like_person(std::string_view line) {
  line = trim_marks(line);
  if (line.size() < 3 || line.size() > 48 || has_digit(line)) return false;
  if (line.find_first_of("!?:|#%$€@/<>=+[]{}\"") != std::string_view::npos) return false;
  const auto words = split(line, ' ');
  if (words.size() > 5) return false;
  const bool begins_and_ends = starts_upper(words.front()) && starts_upper(words.back());
  return begins_and_ends && std::ranges::all_of(words, is_word_of_name);
}

namespace {

// "ByJane Doe", "AuthorJane Doe": two elements that stood side by side.
std::string unglued(std::string text) {
  for (const std::string_view word : {"Author", "Autor", "Written by", "By", "Von"}) {
    if (!text.starts_with(word) || text.size() < word.size() + 2) continue;
    const char next = text[word.size()];
    const char after = text[word.size() + 1];
    const bool glued =
        next >= 'A' && next <= 'Z' && ((after >= 'a' && after <= 'z') || after == '.');
    if (glued) return text.substr(word.size());
  }
  return text;
}

// "Jane Doe Staff Writer", "Jane Doe am": the name ends where a role or a date's preposition
// begins.
std::string_view without_role(std::string_view name) {
  static const auto& roles = word_class("author_role");
  static const auto& tails = word_class("name_tail");
  std::size_t at = 0;
  std::size_t seen = 0;
  for (const auto word : split(name, ' ')) {
    const auto lower = lower_utf8(word);
    if (seen > 0 && (roles.contains(lower) || tails.contains(lower)))
      return trim(name.substr(0, at));
    at += word.size() + 1;
    ++seen;
  }
  return name;
}

}  // namespace

std::vector<std::string> clean_authors(std::string_view text) {
  std::vector<std::string> authors;
  const auto squeezed = unglued(squeeze_space(text));
  std::string_view rest = squeezed;
  re2::StringPiece after;
  if (RE2::PartialMatch(rest, byline_start(), &after)) rest = {after.data(), after.size()};
  for (const auto name : split_names(name_part(rest))) {
    const auto kept = trim_marks(without_role(trim_marks(name)));
    const bool alone = kept.find(' ') == std::string_view::npos && !authors.empty();
    if (!looks_like_person(kept) || alone) continue;
    if (std::ranges::find(authors, kept) == authors.end()) authors.emplace_back(kept);
  }
  return authors;
}

namespace {

// A single word is a name where it stands between the ends of the line, dividers and the date, or
// behind "by": not one of several words.
bool is_set_off(std::string_view line, const std::string& name) {
  static const RE2 before(
      R"((?i)(?:^|[|·∙•/–—-]|\d{4},?|\b(?:by|von|par|por|door|di|av|autor|author|auteur):?)\s*$)");
  static const RE2 after(R"(^\s*(?:$|[|·∙•/–—(,-]|\d))");
  static const RE2 behind_by(R"((?i)\b(?:by|von|par|por|door|di|av|autor|author|auteur):?\s*$)");
  const auto at = line.find(name);
  if (at == std::string_view::npos) return false;
  const auto head = line.substr(0, at);
  return RE2::PartialMatch(head, behind_by) ||
         (RE2::PartialMatch(head, before) &&
          RE2::PartialMatch(line.substr(at + name.size()), after));
}

}  // namespace

std::optional<Byline> parse_byline(std::string_view line) {
  constexpr std::size_t longest = 200;
  if (line.size() > longest) return std::nullopt;
  const auto date = find_publication_date(line);
  Byline byline;
  if (date) byline.published = iso_day(date->day);
  static const RE2 agency(
      R"((?i)^\W*(?:(?:wire|agency|news|staff)(?: (?:report|story|service)s?)? (?:from|by|of)|from|source:|via|agencies:?) ([^,;|()]{3,60}?)(?:\s*[-–—|,].*)?$)");
  re2::StringPiece found;
  if (RE2::PartialMatch(line, agency, &found) && count_words({found.data(), found.size()}) <= 6 &&
      starts_upper({found.data(), found.size()}) && !ends_sentence(line)) {
    byline.agency = std::string(trim_marks({found.data(), found.size()}));
    return byline;
  }
  re2::StringPiece names;
  if (RE2::PartialMatch(line, byline_start(), &names)) {
    byline.authors = clean_authors(line);
    // A pen name in small letters counts where a date stands beside it.
    const std::string_view rest(names.data(), names.size());
    const auto pen_name = trim_marks(name_part(rest));
    if (byline.authors.empty() && date && count_words(pen_name) <= 2 && !pen_name.empty()) {
      byline.authors.emplace_back(pen_name);
    }
    const bool explains = !byline.authors.empty() || date;
    if (explains && !(ends_sentence(line) && count_words(line) > 12)) return byline;
    const bool outlet = count_words(rest) <= 6 && starts_upper(rest) && !ends_sentence(line);
    if (outlet) {
      byline.agency = std::string(trim_marks(rest));
      return byline;
    }
    return std::nullopt;
  }
  if (!date) return std::nullopt;
  const auto other = letters_beside_date(line, *date);
  if (other <= 3) return byline;
  // "Jane Doe | February 9, 2005", "February 9, 2005 by Jane Doe"
  auto rest = std::string(line.substr(0, date->from)) + "|" + std::string(line.substr(date->to));
  RE2::Replace(&rest, date_start(), "");
  byline.authors = clean_authors(trim_marks(rest));
  if (byline.authors.empty() || other >= 60 || ends_sentence(line)) return std::nullopt;
  const bool alone =
      byline.authors.size() == 1 && byline.authors.front().find(' ') == std::string::npos;
  if (alone && !is_set_off(line, byline.authors.front())) return std::nullopt;
  return byline;
}

std::optional<CommentHeader> parse_comment_header(std::string_view line, bool in_comments) {
  constexpr std::size_t longest = 160;
  constexpr std::size_t longest_name = 48;  // bytes
  if (line.size() > longest) return std::nullopt;
  const auto date = find_written_date(line);
  if (ends_sentence(line) && !line.ends_with(':') && !line.ends_with(')')) return std::nullopt;
  static const RE2 dated(
      R"((?i)^([^|(\n:]+?)(?:\s*\(|\s*\||\s+(?:wrote|said|says|commented|posted|replied|writes)(?: on| at|,)?|\s*[-–—·•,]|\s+says:)\s*(?:on\s+|at\s+)?$)");
  static const RE2 bare_name(R"(^[^|(\n:]+?\s*[-–—·•,|]\s*(?:on\s+|at\s+)?$)");
  static const RE2 signed_by(
      R"((?i)^(?:#\d+ ?)?(?:(?:comment|reply|submitted|kommentar|antwort|commentaire|réponse|comentario|respuesta|commento|komentarz) )?(?:by|von|de|par|da|od):? ([^|(\n:]+?)(?:\s*[|(,–—-]|\s+on|\s+at|\s+am|)\s*$)");
  static const RE2 says_comment(
      R"((?i)^(?:#\d|comment|reply|submitted|kommentar|antwort|commentaire|réponse|comentario|respuesta|commento|komentarz))");
  static const RE2 undated(
      R"((?i)^([^|(\n:,]+?)\s+(?:says|said|wrote|writes|commented|replied):$)");
  static const RE2 posted_by(
      R"((?i)^(?:posted|left|written) by:? ([^|(\n:]+?)(?:\s*[|(,–—-]|\s+on|\s+at|)\s*$)");
  re2::StringPiece name;
  if (date) {
    const auto before = line.substr(0, date->from);
    auto clean = std::string(before);
    static const RE2 weekday(R"((?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day,? *$)");
    RE2::Replace(&clean, weekday, "");
    const auto after = trim_marks(line.substr(date->to));
    const bool tail = after.size() <= 24 && !ends_sentence(after);
    const bool is_signed =
        RE2::PartialMatch(clean, says_comment) && RE2::FullMatch(clean, signed_by, &name);
    const bool named = is_signed || (RE2::FullMatch(clean, posted_by, &name)
                                         ? in_comments
                                         : RE2::FullMatch(clean, dated, &name));
    if (tail && named) {
      const std::string_view author(name.data(), name.size());
      if (count_words(author) <= 5 && author.size() <= longest_name &&
          lower_ascii(author) != "by" && !lower_ascii(author).starts_with("by ")) {
        return CommentHeader{std::string(author), iso_day(date->day),
                             RE2::FullMatch(clean, bare_name)};
      }
    }
    return std::nullopt;
  }
  if (in_comments && RE2::FullMatch(line, undated, &name) && name.size() <= longest_name) {
    return CommentHeader{std::string(name.data(), name.size()), ""};
  }
  if (in_comments && RE2::PartialMatch(line, says_comment) &&
      RE2::FullMatch(line, signed_by, &name) && name.size() <= longest_name) {
    return CommentHeader{std::string(name.data(), name.size()), ""};
  }
  return std::nullopt;
}

std::optional<AuthorNote> parse_author_note(std::string_view line) {
  static const auto& roles = word_class("author_role");
  if (line.size() > 600) return std::nullopt;
  static const RE2 note(
      R"(^(?:About the author:? )?([^,.;:]{4,}?)(?:,[^,]+,)? (?:is|was|has been|works as|serves as|writes|covers|reports)\b(.+))");
  re2::StringPiece name;
  re2::StringPiece rest;
  if (!RE2::PartialMatch(line, note, &name, &rest)) return std::nullopt;
  const std::string_view author(name.data(), name.size());
  if (author.find(' ') == std::string_view::npos || !looks_like_person(author)) return std::nullopt;
  std::string_view after(rest.data(), rest.size());
  std::size_t seen = 0;
  for (const auto word : split(after, ' ')) {
    const auto kept = trim_marks(word);
    if (++seen > 12) break;
    if (roles.contains(lower_ascii(kept))) return AuthorNote{std::string(author), ""};
  }
  return std::nullopt;
}

std::optional<AuthorNote> parse_credit(std::string_view line) {
  const auto comma = line.find(',');
  if (comma == std::string_view::npos || line.size() > 90 || ends_sentence(line)) {
    return std::nullopt;
  }
  const auto author = trim_marks(line.substr(0, comma));
  const auto outlet = trim_marks(line.substr(comma + 1));
  const auto words = split(outlet, ' ');
  const bool title_case =
      words.size() >= 2 && words.size() <= 6 && std::ranges::all_of(words, [](auto word) {
        return starts_upper(word) || word == "of" || word == "the" || word == "and";
      });
  if (!title_case || author.find(' ') == std::string_view::npos || !looks_like_person(author) ||
      has_digit(outlet)) {
    return std::nullopt;
  }
  return AuthorNote{std::string(author), std::string(outlet)};
}

}  // namespace headwater
