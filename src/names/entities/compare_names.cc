// SPDX-License-Identifier: Apache-2.0
#include "names/entities/compare_names.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "names/entities/align_names.h"
#include "names/entities/compare_words.h"
#include "names/entities/name_words.h"

namespace headwater {
namespace {

constexpr std::size_t most_names = 4'000;     // kept
constexpr std::size_t least_alternative = 5;  // letters on each side of a slash
constexpr double contradicted_share = 0.49;   // of the score, where marks contradict

// What a word of one weight counts against a match.
struct Penalties {
  double omitted = 0;
  double contradicted = 0;
  double unlike = 0;
};
constexpr Penalties of_bodies{1.3, 5, 2.2};
constexpr Penalties of_persons{0.65, 5.5, 2.5};
constexpr Penalties of_words_alone{0.65, 5.5, 2};
constexpr double several_unlike = 1.3;      // times as much, where two words or more are unlike
constexpr double behind_title_alone = 0.5;  // "President Brandt" leaves out more than others do

const Penalties& penalties_of(const NameWords& a, const NameWords& b) {
  if (a.organisation || b.organisation) return of_bodies;
  return a.words.size() == 1 && b.words.size() == 1 ? of_words_alone : of_persons;
}

double score_of(const NameWords& a, const NameWords& b, const NameAlignment& found) {
  if (found.matched <= 0) return 0;
  const auto& penalties = penalties_of(a, b);
  const double contradicted = std::min(found.rest_a, found.rest_b) + found.contradicted;
  const double omitted = std::abs(found.rest_a - found.rest_b);
  const double against =
      penalties.omitted * omitted * (found.title_and_surname ? behind_title_alone : 1) +
      penalties.contradicted * contradicted +
      penalties.unlike * found.imperfect * (found.unlike > 1 ? several_unlike : 1);
  return found.matched / (found.matched + against);
}

bool initials_of(const NameWords& acronym, const NameWords& name) {
  if (!acronym.acronym || name.words.size() < 2) return false;
  // Two letters are the initials of too many persons.
  const bool of_person = acronym.dotted || name.words.front().known->given_name;
  if (acronym.joined.size() < 3 && !name.organisation && of_person) return false;
  return acronym.joined == name.initials || acronym.joined == name.all_initials;
}

bool has_mark_or_initial(const NameWords& name) {
  return std::ranges::any_of(name.words,
                             [](const NameWord& word) { return word.marks || word.initial(); });
}

// Names written with other spaces; where a mark or an initial may be what differs, never.
double likeness_without_spaces(const NameWords& a, const NameWords& b) {
  if (a.words.size() == b.words.size() || has_mark_or_initial(a) || has_mark_or_initial(b))
    return 0;
  return joined_likeness(a.joined, b.joined);
}

// Names recur as their words do: the first ones are read once, those that come when so many are
// kept each time.
class KnownNames {
 public:
  KnownNames() { names_.max_load_factor(0.25F); }  // most look-ups may be in vain
  // What `of` gives holds until `forget_if_many` is called; where the name is not kept, `unkept`
  // holds it.
  const NameWords& of(std::string_view name, NameWords& unkept) {
    const auto at = names_.find(name);
    if (at != names_.end()) return at->second;
    if (names_.size() < most_names)
      return names_.emplace(std::string(name), name_words(name, words_)).first->second;
    return unkept = name_words(name, words_);
  }
  void forget_if_many() {
    if (!words_.are_many()) return;
    names_.clear();
    words_ = KnownWords();
  }

 private:
  KnownWords words_;
  StringMap<NameWords> names_;
};

NameMatch compare_whole(std::string_view a, std::string_view b, KnownNames& known) {
  NameWords unkept_a;
  NameWords unkept_b;
  const auto& words_a = known.of(a, unkept_a);
  const auto& words_b = known.of(b, unkept_b);
  const auto both = [&] { return std::vector<std::string>{std::string(a), std::string(b)}; };
  if (words_a.words.empty() || words_b.words.empty())
    return {0, reason("names.no_words", {}, both())};
  if (words_a.joined == words_b.joined) return {1, reason("names.same_letters", {}, both())};
  if (initials_of(words_a, words_b) || initials_of(words_b, words_a))
    return {0.8, reason("names.acronym", {}, both())};
  const auto found = align_names(words_a, words_b);
  auto score =
      std::max(score_of(words_a, words_b, found), likeness_without_spaces(words_a, words_b));
  if (found.marks_contradict) score *= contradicted_share;
  score = std::round(std::clamp(score, 0.0, 1.0) * 1e4) / 1e4;
  const Figure figure{"score", score};
  if (!found.left_a.empty() && !found.left_b.empty())
    return {score, reason("names.contradicted", {}, {found.left_a, found.left_b}, {figure})};
  if (!found.left_a.empty() || !found.left_b.empty())
    return {score, reason("names.omitted", {}, {found.left_a + found.left_b}, {figure})};
  return {score, reason("names.spelling", {}, both(), {figure})};
}

// "Harbour Front/Dock Army" gives two names of one body; "Hill Timber A/S" does not.
std::vector<std::string_view> alternatives(std::string_view name) {
  const auto slash = name.find('/');
  if (slash == std::string_view::npos || slash < least_alternative ||
      name.size() - slash - 1 < least_alternative)
    return {};
  return {name.substr(0, slash), name.substr(slash + 1)};
}

}  // namespace

NameMatch compare_names(std::string_view a, std::string_view b) {
  thread_local KnownNames known;
  known.forget_if_many();
  auto best = compare_whole(a, b, known);
  for (const auto part : alternatives(a)) {
    if (auto match = compare_whole(part, b, known); match.score > best.score)
      best = std::move(match);
  }
  for (const auto part : alternatives(b)) {
    if (auto match = compare_whole(a, part, known); match.score > best.score)
      best = std::move(match);
  }
  return best;
}

}  // namespace headwater
