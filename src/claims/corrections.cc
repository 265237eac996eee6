// SPDX-License-Identifier: Apache-2.0
#include "claims/corrections.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/strings.h"
#include "lexicon/number_words.h"

namespace headwater {
namespace {

struct Numbers {
  double was = 0;
  double now = 0;
};

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words(1);
  for (const auto c : lower_ascii(text)) {
    if (is_ascii_digit(c) || (c >= 'a' && c <= 'z'))
      words.back() += c;
    else if (c != ',' && !words.back().empty())
      words.emplace_back();
  }
  return words;
}

bool names_number(std::string_view text, double number) {
  return std::ranges::any_of(words_in(text), [&](const std::string& word) {
    if (const auto* spelt = find_number_word(word))
      return static_cast<double>(spelt->value) == number;
    return !word.empty() && is_ascii_digit(word.front()) &&
           std::strtod(word.c_str(), nullptr) == number;
  });
}

class Corrector {
 public:
  Corrector(const ClaimInput& input, const ToldStories& told, ClaimSet& found)
      : input_(input), told_(told), found_(found), said_(found.claims.size()) {
    for (std::uint32_t i = 0; i < found.utterances.size(); ++i)
      said_[*found.utterances[i].claim].push_back(i);
  }

  void correct(Conflict& conflict) const {
    if (conflict.claims.size() != 2 || conflict.values.size() != 2) return;
    const auto a = number(conflict.values[0]);
    const auto b = number(conflict.values[1]);
    if (!a || !b) return;
    auto outlets = corrected(conflict.claims[0], conflict.claims[1], {*a, *b});
    if (outlets.empty()) {
      outlets = corrected(conflict.claims[1], conflict.claims[0], {*b, *a});
      if (outlets.empty()) return;
      std::swap(conflict.claims[0], conflict.claims[1]);
      std::swap(conflict.values[0], conflict.values[1]);
    }
    if (!take_back(conflict, outlets)) {
      conflict.kind = ConflictKind::correction;
      conflict.why.front().rule = "claims.correction";
    }
  }

  // "Two, not five": the pair of numbers that one sentence of a correction names.
  void add_stated(const std::vector<std::uint32_t>& statements) const {
    for (const auto now : statements) {
      const auto& numbers = told_.numbers[now];
      if (numbers.size() != 2) continue;
      const auto& said = told_.statements[now].utterance;
      const Numbers both{numbers[0], numbers[1]};
      if (!is_correction(said.document, both) || !sets_against(said, both)) continue;
      for (const auto was : statements) {
        for (const auto& [x, y] : {std::pair(numbers[0], numbers[1]), {numbers[1], numbers[0]}}) {
          if (replaces(told_.statements[was].utterance, said, {x, y}) && gives(was, x) &&
              !gives(was, y) && add(was, now, x, y))
            break;
        }
      }
    }
  }

 private:
  static std::optional<double> number(const std::string& value) {
    char* end = nullptr;
    const auto read = std::strtod(value.c_str(), &end);
    return value.empty() || *end != '\0' ? std::nullopt : std::optional(read);
  }

  [[nodiscard]] const Document& document(std::uint32_t index) const {
    return input_.texts.document(index);
  }
  // Whether a document is published as a correction of one of two numbers: its title says that it
  // is one, or what it says of its own mistake names a number of the two. A name that was misspelt
  // takes no number back.
  [[nodiscard]] bool is_correction(std::uint32_t index, Numbers of) const {
    return std::ranges::any_of(document(index).why, [&](const Reason& why) {
      return why.rule == "read.corrected" &&
             (why.terms.front() == document(index).title ||
              names_number(why.terms.front(), of.was) || names_number(why.terms.front(), of.now));
    });
  }
  // "Two, not five", or a notice that names both.
  [[nodiscard]] bool sets_against(const Utterance& said, Numbers of) const {
    const auto denies = [](const std::string& text) {
      const auto words = words_in(text);
      return std::ranges::find(words, "not") != words.end();
    };
    return denies(words_of(said)) ||
           std::ranges::any_of(document(said.document).why, [&](const Reason& why) {
             return why.rule == "read.corrected" && names_number(why.terms.front(), of.was) &&
                    names_number(why.terms.front(), of.now);
           });
  }
  [[nodiscard]] bool gives(std::uint32_t statement, double value) const {
    return std::ranges::find(told_.numbers[statement], value) != told_.numbers[statement].end();
  }
  [[nodiscard]] bool of_one_outlet(std::uint32_t a, std::uint32_t b) const {
    const auto publisher = input_.outlets.publisher(a);
    return a != b && publisher != no_index && publisher == input_.outlets.publisher(b);
  }
  [[nodiscard]] bool later(std::uint32_t was, std::uint32_t now) const {
    const auto first = document(was).published_day();
    const auto then = document(now).published_day();
    return first && then && *first < *then;
  }

  // `now` takes back what `was` said.
  [[nodiscard]] bool replaces(const Utterance& was, const Utterance& now, Numbers of) const {
    if (was.stance != Stance::asserts || now.stance != Stance::asserts) return false;
    if (!of_one_outlet(was.document, now.document)) return false;
    if (is_correction(now.document, of))
      return !later(now.document, was.document) && !is_correction(was.document, of);
    const auto& url = document(was.document).url;
    return of.now < of.was && later(was.document, now.document) &&
           ((!url.empty() && url == document(now.document).url) ||
            name_key(was.voices.back().name) == name_key(now.voices.back().name));
  }

  // Outlets that give the second claim instead of the first, with where they do.
  [[nodiscard]] std::map<std::uint32_t, DocumentSpan> corrected(std::uint32_t was,
                                                                std::uint32_t now,
                                                                Numbers of) const {
    std::map<std::uint32_t, DocumentSpan> outlets;
    for (const auto i : said_[was]) {
      for (const auto k : said_[now]) {
        const auto& then = found_.utterances[k];
        if (replaces(found_.utterances[i], then, of))
          outlets.try_emplace(*input_.outlets.publisher(then.document),
                              DocumentSpan{then.document, then.span});
      }
    }
    return outlets;
  }

  [[nodiscard]] std::string words_of(const Utterance& said) const {
    return squeeze_space(document(said.document).text.slice(said.span));
  }

  [[nodiscard]] bool repeats(const Utterance& said, std::uint32_t outlet,
                             const std::set<std::string>& taken_back) const {
    const auto& text = input_.texts.sentences[said.document];
    const auto at = text.sentence_at(said.span.start);
    if (taken_back.contains(words_of(said))) return true;
    if (at >= text.sentences.size()) return false;
    return std::ranges::any_of(input_.outlets.named_in(text, text.sentences[at]),
                               [&](const NamedOutlet& named) { return named.outlet == outlet; });
  }

  // Whether somebody else still tells the first of the two claims of himself.
  bool take_back(const Conflict& conflict,
                 const std::map<std::uint32_t, DocumentSpan>& outlets) const {
    const auto is_of = [&](const Utterance& said, std::uint32_t outlet) {
      return input_.outlets.publisher(said.document) == outlet;
    };
    bool told_on = false;
    for (const auto& [outlet, where] : outlets) {
      std::set<std::string> words;
      const auto name = input_.outlets.name(outlet);
      for (const auto i : said_[conflict.claims.front()]) {
        auto& said = found_.utterances[i];
        if (!is_of(said, outlet) || said.stance != Stance::asserts) continue;
        words.insert(words_of(said));
        said.why.push_back(
            {"claims.taken_back", {where}, {}, {conflict.values[1], conflict.values[0]}});
      }
      for (const auto i : said_[conflict.claims.front()]) {
        auto& said = found_.utterances[i];
        if (!headwater::supports(said)) continue;
        if (repeats(said, outlet, words)) {
          said.why.push_back({"claims.repeats_taken_back", {where}, {}, {name}});
        } else {
          told_on = true;
        }
      }
    }
    return told_on;
  }

  // The claim of a statement; of several the smallest, which says it alone.
  [[nodiscard]] std::optional<std::uint32_t> claim_of(std::uint32_t statement) const {
    std::optional<std::uint32_t> best;
    for (std::uint32_t g = 0; g < told_.groups.size(); ++g) {
      const auto& group = told_.groups[g];
      if (std::ranges::find(group, statement) == group.end()) continue;
      if (!best || group.size() < told_.groups[*best].size()) best = g;
    }
    return best;
  }

  // Nothing where either makes no claim, or the two claims stand against each other already.
  bool add(std::uint32_t was, std::uint32_t now, double x, double y) const {
    const auto first = claim_of(was);
    const auto second = claim_of(now);
    if (!first || !second || first == second) return false;
    if (std::ranges::any_of(found_.conflicts, [&](const Conflict& other) {
          return std::set(other.claims.begin(), other.claims.end()) == std::set{*first, *second};
        }))
      return false;
    const auto& a = told_.statements[was].utterance;
    const auto& b = told_.statements[now].utterance;
    Conflict conflict;
    conflict.slot = found_.claims[*first].slot;
    conflict.claims = {*first, *second};
    conflict.values = {fmt::format("{:g}", x), fmt::format("{:g}", y)};
    conflict.why.push_back({"claims.disjoint",
                            {{a.document, a.span}, {b.document, b.span}},
                            {{"probability", 1}},
                            {conflict.slot, conflict.values[0] + " / " + conflict.values[1]}});
    found_.conflicts.push_back(std::move(conflict));
    return true;
  }

  const ClaimInput& input_;
  const ToldStories& told_;
  ClaimSet& found_;
  std::vector<std::vector<std::uint32_t>> said_;  // by claim, indices of utterances
};

}  // namespace

void apply_corrections(const ClaimInput& input, const ToldStories& told,
                       const std::vector<Story>& stories, ClaimSet& found) {
  const Corrector corrector(input, told, found);
  std::map<std::uint32_t, std::size_t> story_of;
  for (std::size_t s = 0; s < stories.size(); ++s) {
    for (const auto document : stories[s].documents) story_of.emplace(document, s);
  }
  std::vector<std::vector<std::uint32_t>> by_story(stories.size());
  for (std::uint32_t i = 0; i < told.statements.size(); ++i) {
    const auto story = story_of.find(told.statements[i].utterance.document);
    if (story != story_of.end()) by_story[story->second].push_back(i);
  }
  for (const auto& statements : by_story) corrector.add_stated(statements);
  for (auto& conflict : found.conflicts) corrector.correct(conflict);
}

}  // namespace headwater
