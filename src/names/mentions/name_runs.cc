// SPDX-License-Identifier: Apache-2.0
#include "names/mentions/name_runs.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "lexicon/gazetteer.h"
#include "lexicon/outlet_words.h"
#include "lexicon/reporting_lexicon.h"
#include "lexicon/source_nouns.h"
#include "lexicon/word_classes.h"
#include "text/name_tokens.h"
#include "text/nominals.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_run = 14;  // tokens

template <std::size_t N>
bool any_of_words(const Token& token, const std::array<std::string_view, N>& words) {
  return std::ranges::find(words, token.lower) != words.end();
}

bool is_outlet_word(const Token& token) {
  return headwater::is_outlet_word(token.lower);
}

bool names_a_place(const Token& token) {
  return is_known_place(token.lower);
}

bool is_function_word(const Token& token) {
  return name_lists().function_words.contains(token.lower);
}

bool is_plural_group(const Token& token) {
  return token.lower.size() > 4 && token.lower.ends_with("s") && !token.lower.ends_with("ss") &&
         !names_a_place(token) && !is_given_name(token);
}

// "QuayNews"
bool has_inner_capital(const Token& token) {
  return std::ranges::any_of(token.text.begin() + 1, token.text.end(),
                             [](char c) { return c >= 'A' && c <= 'Z'; });
}

// A minister's subject or an office, as in "Foreign Minister", "Secretary of Defense".
bool is_portfolio(const Token& token) {
  static const auto& portfolios = word_class("portfolio");
  return portfolios.contains(token.lower);
}

// Builds the runs of one sentence.
class RunReader {
 public:
  RunReader(const Sentences& text, const Sentence& sentence, const CaseHabits& habits)
      : tokens_(text.tokens), sentence_(sentence), habits_(habits) {}

  std::vector<NameRun> read() {
    for (auto i = sentence_.first; i < sentence_.last;) {
      if (!starts_run(i)) {
        ++i;
        continue;
      }
      const auto end = run_end(i);
      finish({i, end, false, opens_sentence(i)});
      i = end;
    }
    return std::move(runs_);
  }

 private:
  [[nodiscard]] const Token& token(std::uint32_t i) const { return tokens_[i]; }
  [[nodiscard]] bool inside(std::uint32_t i) const { return i < sentence_.last; }

  [[nodiscard]] bool starts_run(std::uint32_t i) const {
    return is_name_token(token(i)) && !is_calendar_word(token(i)) && token(i).lower != "the";
  }

  [[nodiscard]] bool continues_run(std::uint32_t i) const {
    if (!inside(i) || !starts_run(i)) return false;
    return !is_function_word(token(i)) || is_outlet_word(token(i));
  }

  [[nodiscard]] bool opens_sentence(std::uint32_t i) const {
    return i == sentence_.first || is_opening_mark(token(i - 1)) || token(i - 1).text == ".";
  }

  std::uint32_t run_end(std::uint32_t first) const {
    auto end = first + 1;
    while (end - first < longest_run) {
      const auto next = extension(first, end);
      if (!next) break;
      end = *next;
    }
    return end;
  }

  // One past the token that the run [first, end) takes in next.
  [[nodiscard]] std::optional<std::uint32_t> extension(std::uint32_t first,
                                                       std::uint32_t end) const {
    if (!inside(end)) return std::nullopt;
    if (continues_run(end)) return end + 1;
    const auto& link = token(end);
    if (is_name_token(link) && !is_calendar_word(link) && link.lower != "the")
      return capital_preposition(first, end);
    if (link.kind == TokenKind::open_quote) return nickname(end);
    if (is_possessive(link)) return possessive_inside(first, end);
    if (link.text == "&" && continues_run(end + 1)) return end + 2;
    if (link.lower == "and") return coordination(first, end);
    static const auto& particles = word_class("joining_particle");
    if (particles.contains(link.lower)) return after_particles(end, particles);
    return preposition(first, end);
  }

  // "Jonas “Herring” Tiel"
  [[nodiscard]] std::optional<std::uint32_t> nickname(std::uint32_t open) const {
    constexpr std::uint32_t longest = 4;
    auto close = open + 1;
    while (inside(close) && close - open <= longest && is_name_token(token(close))) ++close;
    const bool closed =
        inside(close) && close > open + 1 && token(close).kind == TokenKind::close_quote;
    return closed && continues_run(close + 1) ? std::optional(close + 2) : std::nullopt;
  }

  // "Doctors Without Borders", "Hands Across the Sea".
  [[nodiscard]] std::optional<std::uint32_t> capital_preposition(std::uint32_t first,
                                                                 std::uint32_t at) const {
    static const auto& prepositions = word_class("joins_body_name");
    if (!prepositions.contains(token(at).lower) || is_function_word(token(first)))
      return std::nullopt;
    const auto next = inside(at + 1) && token(at + 1).text == "the" ? at + 2 : at + 1;
    return continues_run(next) ? std::optional(next + 1) : std::nullopt;
  }

  [[nodiscard]] std::optional<std::uint32_t> after_particles(std::uint32_t at,
                                                             const StringSet& particles) const {
    for (auto i = at; inside(i) && i < at + 3; ++i) {
      if (continues_run(i)) return i + 1;
      if (!particles.contains(token(i).lower)) return std::nullopt;
    }
    return std::nullopt;
  }

  // "People's Front", "Victims' Centre", "Attorney General's Office", not "Iran's Parliament".
  [[nodiscard]] std::optional<std::uint32_t> possessive_inside(std::uint32_t first,
                                                               std::uint32_t at) const {
    if (!continues_run(at + 1)) return std::nullopt;
    const auto& owner = token(at - 1);
    static const auto& classes = word_class("people_owner");
    const bool plural = token(at).lower == "'" && is_plural_group(owner);
    const bool of_class = classes.contains(owner.lower) || owner.lower.ends_with("men") ||
                          owner.lower.ends_with("people") || (is_title(owner) && at - first <= 3) ||
                          plural;
    const bool names_body = is_organisation_head(token(at + 1)) || is_outlet_word(token(at + 1));
    if (!of_class) return std::nullopt;
    if (is_title(owner) && !plural && !classes.contains(owner.lower) && !names_body)
      return std::nullopt;
    return at + 2;
  }

  // "Ministry of Trade and Industry", "Food and Drug Administration"; not "Iran and Israel".
  [[nodiscard]] std::optional<std::uint32_t> coordination(std::uint32_t first,
                                                          std::uint32_t at) const {
    if (!continues_run(at + 1)) return std::nullopt;
    const auto is_topic = [&](std::uint32_t i) {
      return !names_a_place(token(i)) && !is_given_name(token(i)) && !is_all_capitals(token(i)) &&
             !is_demonym(token(i)) && !is_title(token(i));
    };
    if (!is_topic(at - 1) || !is_topic(at + 1)) return std::nullopt;
    const bool body_before =
        is_organisation_head(token(first)) && at - first >= 3 && !continues_run(at + 2);
    const auto& link = token(first + 1).lower;
    const bool subject = link == "on" || !is_organisation_head(token(at + 1));
    if (body_before && subject && (link == "of" || link == "for" || link == "on")) return at + 2;
    const auto& left = token(first);
    const bool the = first > sentence_.first && token(first - 1).lower == "the";
    const bool field = the && source_noun_class(left.lower).empty();  // "the Securities and"
    const bool short_left =
        at - first == 1 && (!is_organisation_head(left) || field) && !is_outlet_word(left);
    const bool body_after = inside(at + 2) && continues_run(at + 2) &&
                            (is_organisation_head(token(at + 2)) || is_outlet_word(token(at + 2)));
    return short_left && body_after ? std::optional(at + 2) : std::nullopt;
  }

  // "Front of Norvetan", "Brigades of the Martyr Kolvar", "Families for Justice", "Group on
  // Tolmai".
  [[nodiscard]] std::optional<std::uint32_t> preposition(std::uint32_t first,
                                                         std::uint32_t at) const {
    const auto& link = token(at);
    const bool of = link.lower == "of";
    const bool purpose = link.lower == "for" || link.lower == "against";
    const bool on = link.lower == "on";
    const bool from = link.lower == "from";
    if (!of && !purpose && !on && !from) return std::nullopt;
    auto next = at + 1;
    if (inside(next) && token(next).text == "the" && !on) ++next;
    if (!continues_run(next)) return std::nullopt;
    if (!takes_complement(first, at, of, from)) return std::nullopt;
    if (from && next != at + 1) return std::nullopt;
    return next + 1;
  }

  [[nodiscard]] bool takes_complement(std::uint32_t first, std::uint32_t at, bool of,
                                      bool from) const {
    const auto& head = token(at - 1);
    if (from) return at - first == 1 && is_outlet_word(head);
    if (is_organisation_head(head) && (at - first > 1 || !is_title(head))) return true;
    if (is_title(head)) return false;
    if (of && is_outlet_word(head)) return true;
    // A body without a head word of its own: "Mothers of the Vanished"; sentence openers are none.
    const bool opener =
        opens_sentence(first) && is_common_word(head) && !habits_.seen_capital.contains(head.lower);
    static constexpr std::array<std::string_view, 3> links{"the", "of", "for"};
    const bool inner = at >= 2 && any_of_words(tokens_[at - 2], links);
    if (of && inner && at - first >= 3 && is_organisation_head(token(first)))
      return !names_a_place(head) && !is_given_name(head) && !is_all_capitals(head);
    return (at - first == 1 || inner) && is_plural_group(head) && !opener && !is_demonym(head);
  }

  void add(NameRun run) {
    while (run.first < run.last && !is_name_token(token(run.first))) ++run.first;
    while (run.first < run.last && !is_name_token(token(run.last - 1))) --run.last;
    if (run.first < run.last) runs_.push_back(run);
  }

  // Drops openers, splits titles off, drops demonyms.
  void finish(NameRun run) {
    drop_openers(run);
    if (run.first >= run.last) return;
    if (run.first >= sentence_.first + 2 && token(run.first - 1).lower == "of" &&
        is_title(token(run.first - 2)) && is_portfolio(token(run.first)) && run.size() > 1) {
      ++run.first;  // "Secretary of Defense Donald Rumsfeld"
      run.after_title = true;
    }
    if (const auto title = last_title(run)) {
      split_at_title(run, *title);
      return;
    }
    drop_trailing_titles(run);
    drop_demonyms(run);
    if (run.first < run.last && !only_titles(run) && !is_plain_word(run) && !is_described(run))
      add(run);
  }

  // "U.S. Secretary [of Defense]", "Arab League Secretary-General".
  void drop_trailing_titles(NameRun& run) const {
    while (run.size() > 1 && is_title(token(run.last - 1)) &&
           !is_organisation_head(token(run.last - 1)) && !is_outlet_word(token(run.last - 1)) &&
           (names_a_place(token(run.first)) || is_demonym(token(run.first)) ||
            is_organisation_head(token(run.last - 2)))) {
      --run.last;
    }
  }

  // "the Registrar", "the Medical Officer": a trade or office with an article.
  [[nodiscard]] bool is_described(const NameRun& run) const {
    if (run.first == sentence_.first) return false;
    const auto& before = token(run.first - 1).lower;
    const bool article = before == "the" || before == "a" || before == "an" || before == "our";
    const auto& head = token(run.last - 1);
    if (!article || is_plural_group(head) || is_outlet_word(head)) return false;
    for (auto i = run.first; i < run.last; ++i) {
      if (is_organisation_head(token(i))) return false;
    }
    const auto kind = source_noun_class(head.lower);
    const bool holds_office = kind == "office" || kind == "officials" || kind == "experts";
    return holds_office || (run.size() == 1 && means_person(head.lower));  // "the Ashbin Crew"
  }

  // One capitalised word that is no name: an ordinary word, a letter, "Iran-Iraq", "Staff".
  [[nodiscard]] bool is_plain_word(const NameRun& run) const {
    if (run.size() != 1) return false;
    const auto& word = token(run.first);
    if (word.text.size() < 2) return true;
    if (names_a_place(word)) return false;
    if (is_all_capitals(word)) return means_person(word.lower);  // "CALLER"
    const bool the = run.first > sentence_.first && token(run.first - 1).lower == "the";
    if (is_common_word(word)) return !(the && is_outlet_word(word));
    if (is_organisation_head(word) && habits_.seen_lower.contains(word.lower)) return true;
    return joins_two_places(word);
  }

  [[nodiscard]] static bool joins_two_places(const Token& word) {
    const auto hyphen = word.lower.find('-');
    if (hyphen == std::string::npos) return false;
    return known_place(std::string_view(word.lower).substr(0, hyphen)) &&
           known_place(std::string_view(word.lower).substr(hyphen + 1));
  }

  void drop_openers(NameRun& run) const {
    while (run.first < run.last && is_function_word(token(run.first)) &&
           !(run.size() > 1 && is_all_capitals(token(run.first)) && !run.opens_sentence)) {
      ++run.first;
    }
    if (run.first >= run.last || !run.opens_sentence) return;
    const auto& opener = token(run.first);
    if (run.size() == 1) {
      if (!single_opener_is_name(opener)) run.first = run.last;
    } else if (is_common_word(opener) && is_name_token(token(run.first + 1)) &&
               (is_given_name(token(run.first + 1)) || is_title(token(run.first + 1)) ||
                is_demonym(token(run.first + 1)) || names_a_place(token(run.first + 1))) &&
               !is_organisation_head(token(run.last - 1))) {
      ++run.first;
    }
  }

  [[nodiscard]] bool single_opener_is_name(const Token& word) const {
    if (habits_.seen_capital.contains(word.lower) || names_a_place(word)) return true;
    if (is_common_word(word) || habits_.seen_lower.contains(word.lower)) return false;
    if (is_all_capitals(word)) return true;
    const auto& lower = word.lower;
    if (has_inner_capital(word)) return true;
    if (!source_noun_class(lower).empty() || find_reporting_noun(lower) != nullptr ||
        ends_like_plural(lower))
      return false;
    for (const std::string_view ending : {"ing", "ed", "ly", "tion", "tions", "ment", "ments"}) {
      if (lower.size() > ending.size() + 2 && lower.ends_with(ending)) return false;
    }
    if (lower.ends_with("s") &&
        name_lists().common_words.contains(lower.substr(0, lower.size() - 1)))
      return false;
    return true;
  }

  // "the Chief | Constable", "the Prime | Minister": one word more of the office.
  [[nodiscard]] bool is_office(const NameRun& run) const {
    if (run.size() != 1) return false;
    const auto& word = token(run.first).lower;
    return means_person(word) || source_noun_class(word) == "office";
  }

  [[nodiscard]] bool only_titles(const NameRun& run) const {
    for (auto i = run.first; i < run.last; ++i) {
      if (!is_title(token(i)) && !is_portfolio(token(i)) && is_name_token(token(i))) return false;
    }
    return true;
  }

  // The last title that has a person's name after it within the run.
  [[nodiscard]] std::optional<std::uint32_t> last_title(const NameRun& run) const {
    for (auto i = run.last - 1; i-- > run.first;) {
      if (!is_title(token(i)) || !is_name_token(token(i + 1))) continue;
      bool person = true;
      for (auto j = i + 1; j < run.last; ++j) {
        person = person && !is_organisation_head(token(j)) && token(j).lower != "of" &&
                 !is_possessive(token(j)) && !is_outlet_word(token(j)) &&
                 !name_lists().places_last.contains(token(j).lower);  // "Old Perth Island"
      }
      if (person && !is_portfolio_of_body(run, i)) return i;
    }
    return std::nullopt;
  }

  // "Martyr", "Saint" and offices inside "Brigades of the Martyr Kolvar" split nothing.
  [[nodiscard]] bool is_portfolio_of_body(const NameRun& run, std::uint32_t title) const {
    for (auto i = run.first; i < title; ++i) {
      if (token(i).lower == "of" || token(i).lower == "for") return true;
    }
    return false;
  }

  void split_at_title(const NameRun& run, std::uint32_t title) {
    NameRun left{run.first, title, run.after_title, run.opens_sentence};
    while (left.first < left.last &&
           (is_title(token(left.last - 1)) || is_portfolio(token(left.last - 1)))) {
      --left.last;
    }
    drop_demonyms(left);
    const bool stands_alone =
        left.first < left.last &&
        (names_a_place(token(left.last - 1)) || is_organisation_head(token(left.last - 1)) ||
         is_all_capitals(token(left.last - 1)) || is_outlet_word(token(left.last - 1)));
    if (stands_alone) add(left);
    NameRun person{title + 1, run.last, true, false};
    drop_demonyms(person);
    if (!is_office(person)) add(person);
  }

  // "Iranian" alone is no name; "Iranian Interior Ministry" keeps it.
  void drop_demonyms(NameRun& run) const {
    const auto names_body = [&](const NameRun& rest) {
      for (auto i = rest.first + 1; i < rest.last; ++i) {
        if (is_organisation_head(token(i)) || is_outlet_word(token(i)) || token(i).text == "&")
          return true;
      }
      return false;
    };
    while (run.first < run.last && is_demonym(token(run.first)) && !names_body(run)) ++run.first;
    while (run.first < run.last && is_demonym(token(run.last - 1)) && !names_body(run)) --run.last;
  }

  const std::vector<Token>& tokens_;
  const Sentence& sentence_;
  const CaseHabits& habits_;
  std::vector<NameRun> runs_;
};

// An ordinary word where a name would not stand: a sign of title case.
bool is_plain(const Token& token) {
  return (is_common_word(token) && !is_calendar_word(token) && !is_organisation_head(token) &&
          !is_outlet_word(token)) ||
         (token.lower.size() > 5 && token.lower.ends_with("ing"));
}

}  // namespace

LetterCase letter_case(const Sentences& text, const Sentence& sentence) {
  std::uint32_t words = 0;
  std::uint32_t capital = 0;
  std::uint32_t shouted = 0;
  std::uint32_t lower_long = 0;
  std::uint32_t small = 0;
  bool headline_word = false;
  for (auto i = sentence.first; i < sentence.last; ++i) {
    const auto& token = text.tokens[i];
    if (token.kind != TokenKind::word || token.text.size() < 2) continue;
    ++words;
    capital += token.capital ? 1 : 0;
    shouted += is_all_capitals(token) ? 1 : 0;
    lower_long += !token.capital && token.text.size() > 3 ? 1 : 0;
    small += !token.capital && token.text.size() <= 3 ? 1 : 0;
    headline_word = headline_word || (i > sentence.first && token.capital && is_plain(token));
  }
  if (words >= 3 && shouted * 10 >= words * 8) return LetterCase::capitals;
  const bool ends_like_prose = text.tokens[sentence.last - 1].text == ".";
  if (words >= 4 && lower_long == 0 && headline_word && (capital + small) * 10 >= words * 9 &&
      !ends_like_prose) {
    return LetterCase::title;
  }
  return LetterCase::sentence;
}

CaseHabits case_habits(const Sentences& text) {
  CaseHabits habits;
  for (const auto& sentence : text.sentences) {
    if (letter_case(text, sentence) != LetterCase::sentence) continue;
    for (auto i = sentence.first; i < sentence.last; ++i) {
      const auto& token = text.tokens[i];
      if (token.kind != TokenKind::word) continue;
      if (!token.capital) {
        habits.seen_lower.insert(token.lower);
      } else if (i > sentence.first && !is_opening_mark(text.tokens[i - 1])) {
        habits.seen_capital.insert(token.lower);
      }
    }
  }
  return habits;
}

std::vector<NameRun> name_runs(const Sentences& text, const Sentence& sentence,
                               const CaseHabits& habits) {
  return RunReader(text, sentence, habits).read();
}

}  // namespace headwater
