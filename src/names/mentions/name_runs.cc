// SPDX-License-Identifier: Apache-2.0
#include "names/mentions/name_runs.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "lexicon/outlet_words.h"
#include "text/name_tokens.h"

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
  const auto& places = name_lists().places;
  const auto at = places.find(token.lower);
  return at != places.end() && at->second != PlaceKind::demonym;
}

bool is_function_word(const Token& token) {
  return name_lists().function_words.contains(token.lower);
}

bool is_plural_group(const Token& token) {
  return token.lower.size() > 4 && token.lower.ends_with("s") && !token.lower.ends_with("ss") &&
         !names_a_place(token) && !is_given_name(token);
}

// A minister's subject or an office, as in "Foreign Minister", "Secretary of Defense".
bool is_portfolio(const Token& token) {
  static constexpr std::array<std::string_view, 30> portfolios{
      "prime",    "vice",     "foreign",   "interior",  "defence",  "defense",
      "finance",  "justice",  "health",    "energy",    "oil",      "trade",
      "labour",   "labor",    "education", "culture",   "deputy",   "first",
      "acting",   "chief",    "supreme",   "attorney",  "state",    "treasury",
      "security", "homeland", "former",    "executive", "managing", "senior"};
  return any_of_words(token, portfolios);
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
    if (is_possessive(link)) return possessive_inside(first, end);
    if (link.text == "&" && continues_run(end + 1)) return end + 2;
    if (link.lower == "and") return coordination(first, end);
    static constexpr std::array<std::string_view, 17> particles{
        "de", "la", "del", "der", "van", "von", "bin", "ibn", "al",
        "el", "da", "dos", "di",  "du",  "e",   "ul",  "den"};
    if (any_of_words(link, particles)) return after_particles(end, particles);
    return preposition(first, end);
  }

  // "Doctors Without Borders", "Hands Across the Sea".
  [[nodiscard]] std::optional<std::uint32_t> capital_preposition(std::uint32_t first,
                                                                 std::uint32_t at) const {
    static constexpr std::array<std::string_view, 14> prepositions{
        "across", "against", "without", "with",    "within", "beyond", "for",
        "of",     "in",      "under",   "between", "among",  "from",   "and"};
    if (!any_of_words(token(at), prepositions) || is_function_word(token(first)))
      return std::nullopt;
    const auto next = inside(at + 1) && token(at + 1).text == "the" ? at + 2 : at + 1;
    return continues_run(next) ? std::optional(next + 1) : std::nullopt;
  }

  template <std::size_t N>
  [[nodiscard]] std::optional<std::uint32_t> after_particles(
      std::uint32_t at, const std::array<std::string_view, N>& particles) const {
    for (auto i = at; inside(i) && i < at + 3; ++i) {
      if (continues_run(i)) return i + 1;
      if (!any_of_words(token(i), particles)) return std::nullopt;
    }
    return std::nullopt;
  }

  // "People's Front", "Victims' Centre", "Attorney General's Office", not "Iran's Parliament".
  [[nodiscard]] std::optional<std::uint32_t> possessive_inside(std::uint32_t first,
                                                               std::uint32_t at) const {
    if (!continues_run(at + 1)) return std::nullopt;
    const auto& owner = token(at - 1);
    static constexpr std::array<std::string_view, 9> classes{
        "people", "women", "men", "children", "student", "worker", "soldier", "king", "queen"};
    const bool plural = token(at).lower == "'" && is_plural_group(owner);
    const bool of_class = any_of_words(owner, classes) || owner.lower.ends_with("men") ||
                          owner.lower.ends_with("people") || (is_title(owner) && at - first <= 3) ||
                          plural;
    const bool names_body = is_organisation_head(token(at + 1)) || is_outlet_word(token(at + 1));
    if (!of_class) return std::nullopt;
    if (is_title(owner) && !plural && !any_of_words(owner, classes) && !names_body)
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
    const bool body_before = is_organisation_head(token(first)) && at - first >= 3 &&
                             (token(first + 1).lower == "of" || token(first + 1).lower == "for") &&
                             !continues_run(at + 2);
    if (body_before && !is_organisation_head(token(at + 1))) return at + 2;
    const bool short_left =
        at - first == 1 && !is_organisation_head(token(first)) && !is_outlet_word(token(first));
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
    static constexpr std::array<std::string_view, 9> on_topics{
        "conference", "commission", "committee", "panel", "group",
        "institute",  "centre",     "center",    "forum"};
    if (inside(next) && token(next).text == "the" &&
        (!on || any_of_words(token(at - 1), on_topics)))
      ++next;
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
    if (run.first < run.last && !only_titles(run) && !is_plain_word(run)) add(run);
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

  // One capitalised word that is no name: an ordinary word, a letter, "Iran-Iraq", "Staff".
  [[nodiscard]] bool is_plain_word(const NameRun& run) const {
    if (run.size() != 1) return false;
    const auto& word = token(run.first);
    if (word.text.size() < 2) return true;
    if (names_a_place(word) || is_all_capitals(word)) return false;
    const bool the = run.first > sentence_.first && token(run.first - 1).lower == "the";
    if (is_common_word(word)) return !(the && is_outlet_word(word));
    if (is_organisation_head(word) && habits_.seen_lower.contains(word.lower)) return true;
    return joins_two_places(word);
  }

  [[nodiscard]] static bool joins_two_places(const Token& word) {
    const auto hyphen = word.lower.find('-');
    if (hyphen == std::string::npos) return false;
    const auto& places = name_lists().places;
    return places.contains(std::string_view(word.lower).substr(0, hyphen)) &&
           places.contains(std::string_view(word.lower).substr(hyphen + 1));
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
    for (const std::string_view ending : {"ing", "ed", "ly", "tion", "tions", "ment", "ments"}) {
      if (lower.size() > ending.size() + 2 && lower.ends_with(ending)) return false;
    }
    if (lower.ends_with("s") &&
        name_lists().common_words.contains(lower.substr(0, lower.size() - 1)))
      return false;
    return true;
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
                 !is_possessive(token(j)) && !is_outlet_word(token(j));
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
    add(person);
  }

  // "Iranian" alone is no name; "Iranian Interior Ministry" keeps it.
  void drop_demonyms(NameRun& run) const {
    const auto names_body = [&](const NameRun& rest) {
      for (auto i = rest.first + 1; i < rest.last; ++i) {
        if (is_organisation_head(token(i)) || is_outlet_word(token(i))) return true;
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
