// SPDX-License-Identifier: Apache-2.0
#include "reuse/boilerplate/boilerplate_sentences.h"

#include <tbb/parallel_sort.h>
#include <xxhash.h>

#include <algorithm>
#include <cmath>

#include "base/data_file.h"
#include "base/parallel.h"
#include "base/strings.h"
#include "reuse/boilerplate/page_phrases.h"

namespace headwater {
namespace {

constexpr std::uint32_t min_words = 3;
constexpr std::size_t min_texts = 5;       // that hold the sentence
constexpr std::size_t min_own_texts = 3;   // of one outlet
constexpr std::size_t sampled_texts = 12;  // looked at for one sentence
constexpr double strange_below = 0.12;     // cosine of what is left of two texts
constexpr double mostly_strange = 0.5;     // share of pairs
constexpr double one_story_share = 0.5;    // of the words of the shorter text, in shared sentences

struct Place {
  std::uint64_t hash = 0;
  std::uint32_t text = 0;
  std::uint32_t unit = 0;
  auto operator<=>(const Place&) const = default;
};

// A repeated sentence of a text.
struct Repeat {
  std::uint64_t hash = 0;
  std::uint32_t words = 0;
};

using Vector = std::vector<std::pair<std::uint32_t, double>>;  // term, weight; sorted by term

std::vector<Place> hash_units(const TextWords& text, std::uint32_t number) {
  std::vector<Place> places;
  std::vector<std::uint32_t> terms;
  for (std::uint32_t u = 0; u < text.units.size(); ++u) {
    const auto& unit = text.units[u];
    if (unit.last - unit.first < min_words) continue;
    terms.clear();
    for (auto w = unit.first; w < unit.last; ++w) terms.push_back(text.words[w].term);
    places.push_back({XXH3_64bits(terms.data(), terms.size() * sizeof(terms[0])), number, u});
  }
  return places;
}

// The places of sentences that stand in two or more texts, grouped by hash.
std::vector<Place> repeated_units(const CaseWords& words) {
  std::vector<std::vector<Place>> by_text(words.texts.size());
  parallel_for(by_text.size(), [&](std::size_t d) {
    by_text[d] = hash_units(words.texts[d], static_cast<std::uint32_t>(d));
  });
  std::vector<Place> all;
  for (const auto& list : by_text) all.insert(all.end(), list.begin(), list.end());
  tbb::parallel_sort(all.begin(), all.end());
  std::vector<Place> repeated;
  for (std::size_t start = 0; start < all.size();) {
    auto end = start + 1;
    while (end < all.size() && all[end].hash == all[start].hash) ++end;
    if (all[end - 1].text != all[start].text)
      repeated.insert(repeated.end(), all.begin() + static_cast<std::ptrdiff_t>(start),
                      all.begin() + static_cast<std::ptrdiff_t>(end));
    start = end;
  }
  return repeated;
}

// The words of a text outside repeated sentences, by rarity, at length 1.
Vector weigh_rest(const CaseWords& words, std::uint32_t number, const std::vector<bool>& repeated) {
  const auto& text = words.texts[number];
  const auto log_texts = std::log(static_cast<double>(words.texts.size()) + 1);
  Vector all;
  for (std::uint32_t u = 0; u < text.units.size(); ++u) {
    if (repeated[u]) continue;
    for (const auto& [term, count] : text.units[u].terms)
      all.emplace_back(term, log_texts - std::log(static_cast<double>(words.frequency[term])));
  }
  std::ranges::sort(all);
  const auto rest = std::ranges::unique(all, {}, &std::pair<std::uint32_t, double>::first);
  all.erase(rest.begin(), rest.end());
  double squares = 0;
  for (const auto& [term, weight] : all) squares += weight * weight;
  for (auto& [term, weight] : all) weight /= std::sqrt(squares);
  return all;
}

double product(const Vector& x, const Vector& y) {
  double sum = 0;
  for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
    if (x[i].first == y[j].first)
      sum += x[i++].second * y[j++].second;
    else if (x[i].first < y[j].first)
      ++i;
    else
      ++j;
  }
  return sum;
}

class BoilerplateSentences {
 public:
  BoilerplateSentences(const CaseTexts& texts, const CaseWords& words)
      : texts_(texts), words_(words), places_(repeated_units(words)) {
    flags_.resize(words.texts.size());
    for (std::size_t d = 0; d < flags_.size(); ++d)
      flags_[d].assign(words.texts[d].units.size(), false);
    auto repeated = flags_;
    for (const auto& place : places_) repeated[place.text][place.unit] = true;
    repeats_.resize(flags_.size());
    for (const auto& place : places_) {
      const auto& unit = words.texts[place.text].units[place.unit];
      repeats_[place.text].push_back({place.hash, unit.last - unit.first});
    }
    rest_.resize(flags_.size());
    parallel_for(rest_.size(), [&](std::size_t d) {
      rest_[d] = weigh_rest(words, static_cast<std::uint32_t>(d), repeated[d]);
    });
  }

  UnitFlags find() {
    for (std::size_t start = 0; start < places_.size();) {
      auto end = start + 1;
      while (end < places_.size() && places_[end].hash == places_[start].hash) ++end;
      const std::span<const Place> group(places_.data() + start, end - start);
      if (is_standing(group))
        for (const auto& place : group) flags_[place.text][place.unit] = true;
      start = end;
    }
    return std::move(flags_);
  }

 private:
  [[nodiscard]] bool is_standing(std::span<const Place> group) const {
    const auto texts = distinct_texts(group);
    const bool own = of_one_outlet(texts);
    if (texts.size() >= (own ? min_own_texts : min_texts) &&
        strange_share(texts, own) >= mostly_strange)
      return true;
    return reads_as_notice(group.front());
  }

  static std::vector<std::uint32_t> distinct_texts(std::span<const Place> group) {
    std::vector<std::uint32_t> texts;
    for (const auto& place : group)
      if (texts.empty() || texts.back() != place.text) texts.push_back(place.text);
    return texts;
  }

  [[nodiscard]] bool of_one_outlet(const std::vector<std::uint32_t>& texts) const {
    const auto& source = texts_.document(texts.front()).source;
    return !source.empty() && std::ranges::all_of(texts, [&](std::uint32_t d) {
      return texts_.document(d).source == source;
    });
  }

  // A report that five papers print word for word leaves nothing of them to compare: texts that are
  // mostly one are one story. Of one outlet's own pages that says little: they share their footers.
  [[nodiscard]] bool are_one_story(std::uint32_t a, std::uint32_t b) const {
    const auto& x = repeats_[a];
    const auto& y = repeats_[b];
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
      if (x[i].hash == y[j].hash) {
        shared += x[i].words;
        ++i;
        ++j;
      } else if (x[i].hash < y[j].hash) {
        ++i;
      } else {
        ++j;
      }
    }
    const auto shorter = std::min(words_.texts[a].words.size(), words_.texts[b].words.size());
    return static_cast<double>(shared) >= one_story_share * static_cast<double>(shorter);
  }

  [[nodiscard]] bool are_strange(std::uint32_t a, std::uint32_t b, bool own) const {
    return product(rest_[a], rest_[b]) < strange_below && (own || !are_one_story(a, b));
  }

  [[nodiscard]] double strange_share(const std::vector<std::uint32_t>& texts, bool own) const {
    std::vector<std::uint32_t> sample;
    const auto count = std::min(texts.size(), sampled_texts);
    sample.reserve(count);
    for (std::size_t i = 0; i < count; ++i) sample.push_back(texts[i * texts.size() / count]);
    double strange = 0;
    double pairs = 0;
    for (std::size_t j = 1; j < sample.size(); ++j) {
      for (std::size_t i = 0; i < j; ++i) {
        pairs += 1;
        strange += are_strange(sample[i], sample[j], own) ? 1 : 0;
      }
    }
    return strange / pairs;
  }

  [[nodiscard]] bool reads_as_notice(const Place& place) const {
    static const auto phrases = page_phrases("notice");
    const auto& unit = words_.texts[place.text].units[place.unit];
    const auto wording =
        lower_ascii(squeeze_space(texts_.document(place.text).text.slice(unit.span)));
    return std::ranges::any_of(phrases, [&](std::string_view phrase) {
      return wording.find(phrase) != std::string::npos;
    });
  }

  const CaseTexts& texts_;
  const CaseWords& words_;
  std::vector<Place> places_;
  std::vector<Vector> rest_;
  std::vector<std::vector<Repeat>> repeats_;  // by text, by hash
  UnitFlags flags_;
};

TextWords kept_units(const TextWords& text, const std::vector<bool>& left_out) {
  TextWords kept;
  for (std::size_t u = 0; u < text.units.size(); ++u) {
    if (left_out[u]) continue;
    auto unit = text.units[u];
    const auto first = static_cast<std::uint32_t>(kept.words.size());
    for (auto w = unit.first; w < unit.last; ++w) {
      kept.words.push_back(text.words[w]);
      kept.words.back().unit = static_cast<std::uint32_t>(kept.units.size());
    }
    unit.first = first;
    unit.last = static_cast<std::uint32_t>(kept.words.size());
    kept.units.push_back(std::move(unit));
  }
  return kept;
}

}  // namespace

UnitFlags standing_units(const CaseTexts& texts, const CaseWords& words) {
  auto flags = BoilerplateSentences(texts, words).find();
  for (std::size_t d = 0; d < flags.size(); ++d) {
    const auto& units = words.texts[d].units;
    for (std::size_t u = 0; u < units.size(); ++u)
      if (texts.leaves_out(d, units[u].span.start)) flags[d][u] = true;
  }
  return flags;
}

void leave_out(const UnitFlags& flags, CaseWords& words) {
  parallel_for(words.texts.size(), [&](std::size_t d) {
    if (std::ranges::find(flags[d], true) != flags[d].end())
      words.texts[d] = kept_units(words.texts[d], flags[d]);
  });
}

}  // namespace headwater
