// SPDX-License-Identifier: Apache-2.0
#include "names/mentions/mention_kind.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "base/strings.h"
#include "lexicon/gazetteer.h"
#include "lexicon/outlet_words.h"
#include "lexicon/word_classes.h"
#include "names/entities/name_words.h"
#include "text/name_tokens.h"

namespace headwater {
namespace {

const StringSet& linking_words() {
  static const auto& words = word_class("link_in_name");
  return words;
}

class KindReader {
 public:
  KindReader(const std::vector<Token>& tokens, const NameRun& run) : tokens_(tokens), run_(run) {
    head_ = run.last - 1;
    for (auto i = run.first + 1; i < run.last; ++i) {
      if (tokens[i].lower == "of" || tokens[i].lower == "for" || tokens[i].lower == "on" ||
          tokens[i].lower == "from") {
        head_ = i - 1;
        break;
      }
    }
  }

  void read_words(KindVotes& votes) const {
    const auto& lists = name_lists();
    const auto& head = tokens_[head_].lower;
    const auto& first = tokens_[run_.first].lower;
    if (is_known_place(joined())) {
      votes.add(EntityKind::place, 8);
      return;
    }
    const bool organisation = lists.organisation_heads.contains(head);
    const bool outlet = is_outlet_word(head) && (run_.size() > 1 || !organisation);
    if (outlet && !organisation && (run_.size() > 1 || is_famous_outlet())) {
      votes.add(EntityKind::outlet, run_.size() > 1 ? 6 : 2);
    } else if (organisation && run_.size() > 1) {
      votes.add(EntityKind::organisation, 6);
    } else if (organisation) {
      votes.add(EntityKind::organisation, 2);
    } else if (run_.size() == 1 && is_acronym(tokens_[run_.first].text)) {
      votes.add(EntityKind::organisation, 3);
    }
    if (run_.size() > 1 && lists.places_last.contains(tokens_[run_.last - 1].lower))
      votes.add(EntityKind::place, organisation ? 2 : 5);
    if (run_.size() > 1 && run_.size() <= 3 && lists.places_first.contains(first) && !outlet &&
        !organisation)
      votes.add(EntityKind::place, 4);
    read_person(votes, organisation || outlet);
  }

  void read_person(KindVotes& votes, bool body) const {
    if (run_.after_title && run_.size() <= 5 && !body) votes.add(EntityKind::person, 5);
    if (!body && (has_name_particle() || has_nickname())) votes.add(EntityKind::person, 4);
    if (body || has_link()) return;
    if (run_.size() > 1 && run_.size() <= 4 && is_given_name(tokens_[run_.first]))
      votes.add(EntityKind::person, 5);
    bool plain = run_.size() == 2 || run_.size() == 3;
    for (auto i = run_.first; i < run_.last && plain; ++i) {
      plain = !is_common_word(tokens_[i]) && !is_all_capitals(tokens_[i]) &&
              !is_organisation_head(tokens_[i]) && !known_place(tokens_[i].lower);
    }
    if (plain) votes.add(EntityKind::person, 2);
  }

 private:
  [[nodiscard]] std::string joined() const {
    std::string text;
    for (auto i = run_.first; i < run_.last; ++i) {
      if (i > run_.first) text += ' ';
      text += tokens_[i].lower;
    }
    return text;
  }
  [[nodiscard]] bool is_famous_outlet() const {
    return is_all_capitals(tokens_[run_.first]) || tokens_[run_.first].text.size() > 5;
  }
  // "Abu Omar", "Khalid bin Said", "Anna van Dyk".
  [[nodiscard]] bool has_name_particle() const {
    static constexpr std::array<std::string_view, 4> first{"abu", "umm", "ibn", "bint"};
    static constexpr std::array<std::string_view, 5> inner{"bin", "ibn", "bint", "van", "von"};
    if (run_.size() > 1 && one_of(tokens_[run_.first].lower, first)) return true;
    for (auto i = run_.first + 1; i + 1 < run_.last; ++i) {
      if (one_of(tokens_[i].lower, inner)) return true;
    }
    return false;
  }
  // "Jonas “Herring” Tiel"
  [[nodiscard]] bool has_nickname() const {
    const auto words = std::span(tokens_).subspan(run_.first, run_.size());
    return std::ranges::any_of(
        words, [](const Token& token) { return token.kind == TokenKind::open_quote; });
  }
  [[nodiscard]] bool has_link() const {
    for (auto i = run_.first; i < run_.last; ++i) {
      if (linking_words().contains(tokens_[i].lower) || is_possessive(tokens_[i])) return true;
    }
    return false;
  }

  const std::vector<Token>& tokens_;
  const NameRun& run_;
  std::uint32_t head_ = 0;
};

const StringSet& place_prepositions() {
  static const auto& words = word_class("before_place");
  return words;
}
const StringSet& speech() {
  static const auto& words = word_class("said_by_person");
  return words;
}

// The words before and after one run.
class SurroundingsReader {
 public:
  SurroundingsReader(const Sentences& text, const Sentence& sentence, const NameRun& run)
      : tokens_(text.tokens), sentence_(sentence), run_(run) {
    before_ = run.first;
    the_ = before_ > sentence.first && tokens_[before_ - 1].lower == "the";
    if (the_) --before_;
  }

  void read(KindVotes& votes) const {
    read_place(votes);
    read_person(votes);
    read_outlet(votes);
    if (the_ && run_.size() > 1 && !tokens_[run_.first].lower.empty())
      votes.add(EntityKind::organisation, 3);
  }

 private:
  [[nodiscard]] std::string_view at(std::int64_t i) const {
    if (i < sentence_.first || i >= sentence_.last) return {};
    return tokens_[static_cast<std::size_t>(i)].lower;
  }
  [[nodiscard]] std::string_view back(std::int64_t steps) const {
    return at(static_cast<std::int64_t>(before_) - steps);
  }
  [[nodiscard]] std::string_view ahead(std::int64_t steps) const {
    return at(static_cast<std::int64_t>(run_.last) + steps);
  }

  void read_place(KindVotes& votes) const {
    const auto& types = name_lists().place_types;
    if (!the_ && run_.size() <= 3 && place_prepositions().contains(back(1)))
      votes.add(EntityKind::place, 3);
    if (!the_ && run_.size() <= 3 && (back(1) == "from" || back(1) == "to" || back(1) == "at"))
      votes.add(EntityKind::place, 1);
    if (!the_ && back(1) == "of" && types.contains(back(2))) votes.add(EntityKind::place, 6);
    if (types.contains(ahead(0)) && run_.size() <= 3) votes.add(EntityKind::place, 4);
  }

  void read_person(KindVotes& votes) const {
    if (the_ || is_acronym(tokens_[run_.first].text)) return;
    if (run_.size() > 1 && is_organisation_head(tokens_[run_.last - 1])) return;
    const auto& titles = name_lists().titles;
    if (titles.contains(back(1)) && run_.size() <= 4) votes.add(EntityKind::person, 5);
    if (speech().contains(ahead(0)) && run_.size() <= 4) votes.add(EntityKind::person, 1);
    if (speech().contains(back(1)) && back(1) != "told") votes.add(EntityKind::person, 1);
    if (ahead(0) != ",") return;
    std::int64_t next = 1;
    if (ahead(1) == "a" || ahead(1) == "an" || ahead(1) == "the") ++next;
    for (std::int64_t i = next; i < next + 3; ++i) {
      if (titles.contains(ahead(i))) {
        votes.add(EntityKind::person, 4);
        return;
      }
    }
    const auto number = ahead(1);
    if (number.size() == 2 && number.front() >= '1' && number.front() <= '9' && ahead(2) == ",")
      votes.add(EntityKind::person, 4);  // ", 34,"
  }

  void read_outlet(KindVotes& votes) const {
    if (back(1) == "told" && !speech().contains(ahead(0))) votes.add(EntityKind::outlet, 2);
    if (ahead(0) == "reported" || ahead(0) == "writes" || ahead(0) == "reports")
      votes.add(EntityKind::outlet, 2);
    if (back(1) == "in" && (back(2) == "report" || back(2) == "article" || back(2) == "published"))
      votes.add(EntityKind::outlet, 5);
    if (back(1) == "by" && (back(2) == "reported" || back(2) == "published" || back(2) == "report"))
      votes.add(EntityKind::outlet, 4);
    if (back(1) == "by" && back(2) == "saying") votes.add(EntityKind::outlet, 3);
    if (ahead(0) == "carried" && ahead(2) == "report") votes.add(EntityKind::outlet, 4);
  }

  const std::vector<Token>& tokens_;
  const Sentence& sentence_;
  const NameRun& run_;
  std::uint32_t before_ = 0;
  bool the_ = false;
};

}  // namespace

EntityKind KindVotes::winner() const {
  std::size_t best = 0;
  for (std::size_t i = 1; i < votes.size(); ++i) {
    if (votes[i] > votes[best]) best = i;
  }
  return static_cast<EntityKind>(best);
}

KindVotes kind_votes_of_words(const std::vector<Token>& tokens, const NameRun& run) {
  KindVotes votes;
  KindReader(tokens, run).read_words(votes);
  return votes;
}

KindVotes kind_votes(const Sentences& text, const Sentence& sentence, const NameRun& run) {
  auto votes = kind_votes_of_words(text.tokens, run);
  SurroundingsReader(text, sentence, run).read(votes);
  return votes;
}

}  // namespace headwater
