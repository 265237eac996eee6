// SPDX-License-Identifier: Apache-2.0
#include "reuse/extend.h"

#include <algorithm>
#include <cmath>

#include "base/span_index.h"
#include "reuse/clusters.h"
#include "reuse/unit_matches.h"

namespace headwater {
namespace {

constexpr std::uint32_t widest_gap = 4;          // units without a match inside a passage
constexpr std::uint32_t summary_gap = 24;        // the same where one side tells it shorter
constexpr double min_passage_cosine = 0.34;      // of a passage as a whole
constexpr std::uint32_t long_run = 25;           // words in a row that need no sentence match
constexpr std::uint32_t edge_run = 5;            // shortest run that may set an edge
constexpr std::uint32_t run_gap = 30;            // words between runs of one passage
constexpr double same_words = 0.8;               // share in runs from which runs set the edges
constexpr std::uint32_t min_code_points = 150;   // of a reworded passage, on both sides
constexpr std::uint32_t min_words_in_order = 8;  // of a shorter passage in the same order

// Clusters that are alike as a whole; one that is not is cut again with a smaller gap.
std::vector<Cluster> alike_clusters(const UnitComparison& units, const Cluster& matches,
                                    std::uint32_t gap) {
  std::vector<Cluster> kept;
  std::vector<std::pair<Cluster, std::uint32_t>> pending{{matches, gap}};
  while (!pending.empty()) {
    const auto [next, allowed] = std::move(pending.back());
    pending.pop_back();
    for (auto& cluster : cluster_matches(next, allowed)) {
      if (units.cosine(range_in_a(cluster), range_in_b(cluster)) >= min_passage_cosine)
        kept.push_back(std::move(cluster));
      else if (allowed > 0)
        pending.emplace_back(std::move(cluster), allowed - 1);
    }
  }
  return kept;
}

WordRange words_of(const TextWords& text, UnitRange range) {
  return {text.units[range.first].first, text.units[range.last - 1].last};
}

std::uint32_t overlap(WordRange x, WordRange y) {
  const auto lo = std::max(x.first, y.first);
  const auto hi = std::min(x.last, y.last);
  return hi > lo ? hi - lo : 0;
}

// More than half of the shorter one.
bool mostly_overlaps(WordRange x, WordRange y) {
  return 2 * overlap(x, y) > std::min(x.size(), y.size());
}

Span span_of(WordRange range) {
  return {range.first, range.last};
}

SpanIndex places_of(const std::vector<SharedPassage>& passages, WordRange SharedPassage::* side) {
  std::vector<Span> spans;
  spans.reserve(passages.size());
  for (const auto& passage : passages) spans.push_back(span_of(passage.*side));
  return SpanIndex(std::move(spans));
}

bool inside(const Run& run, const SharedPassage& passage) {
  return run.a >= passage.a.first && run.a + run.length <= passage.a.last &&
         run.b >= passage.b.first && run.b + run.length <= passage.b.last;
}

// Passages of words in the same order: runs of one direction with small gaps.
std::vector<SharedPassage> chain_runs(const std::vector<Run>& runs) {
  std::vector<SharedPassage> chains;
  for (const auto& run : runs) {
    const WordRange a{run.a, run.a + run.length};
    const WordRange b{run.b, run.b + run.length};
    auto* home = static_cast<SharedPassage*>(nullptr);
    for (auto chain = chains.rbegin(); chain != chains.rend() && chain - chains.rbegin() < 12;
         ++chain) {
      const bool follows =
          a.first + edge_run >= chain->a.last && b.first + edge_run >= chain->b.last &&
          a.first <= chain->a.last + run_gap && b.first <= chain->b.last + run_gap &&
          a.last > chain->a.last && b.last > chain->b.last;
      if (follows) {
        home = &*chain;
        break;
      }
    }
    if (home == nullptr) {
      chains.push_back({a, b, 0, 0, false});
      chains.back().in_order = run.length;
    } else {
      home->in_order += run.length;
      home->a.last = a.last;
      home->b.last = b.last;
    }
  }
  return chains;  // in_order: words in runs
}

class Aligner {
 public:
  Aligner(ReuseText a, ReuseText b, bool within)
      : a_(a.text), b_(b.text), within_(within), units_(a.text, b.text) {
    runs_ = common_runs(a.text, a.grams, b.text, b.grams);
    if (within) std::erase_if(runs_, [](const Run& run) { return run.a + run.length > run.b; });
  }

  std::vector<SharedPassage> passages() {
    const auto matches = units_.matches(within_);
    auto found = from_matches(matches, widest_gap, false);
    const auto chains = long_chains();
    if (!within_ && chains.empty()) {
      auto summaries = from_matches(matches, summary_gap, true);
      if (reads_as_summary(summaries)) found = std::move(summaries);
    }
    for (auto& passage : found) move_edges(passage);
    add_chains(found, chains);
    for (auto& passage : found) measure(passage);
    drop_weak(found);
    return without_overlaps(std::move(found));
  }

 private:
  std::vector<SharedPassage> from_matches(const Cluster& matches, std::uint32_t gap,
                                          bool summary) const {
    std::vector<SharedPassage> found;
    for (const auto& cluster : alike_clusters(units_, matches, gap)) {
      const auto in_a = range_in_a(cluster);
      const auto in_b = range_in_b(cluster);
      if (within_ && in_a.last > in_b.first) continue;
      found.push_back(
          {words_of(a_, in_a), words_of(b_, in_b), units_.cosine(in_a, in_b), 0, summary});
    }
    return found;
  }

  // Chains that stand without sentences: at least one long run.
  [[nodiscard]] std::vector<SharedPassage> long_chains() const {
    std::vector<Run> strong;
    for (const auto& run : runs_)
      if (run.length >= edge_run) strong.push_back(run);
    auto chains = chain_runs(strong);
    std::erase_if(chains, [](const SharedPassage& chain) {
      const auto longer = std::max(chain.a.size(), chain.b.size());
      return chain.in_order < long_run || chain.in_order < same_words * longer;
    });
    return chains;
  }

  static bool reads_as_summary(const std::vector<SharedPassage>& passages) {
    double in_a = 0;
    double in_b = 0;
    for (const auto& passage : passages) {
      in_a += passage.a.size();
      in_b += passage.b.size();
    }
    return std::max(in_a, in_b) >= summary_ratio * std::min(in_a, in_b) && in_a > 0;
  }

  // Where the words are the same, the edges are those of the common words.
  void move_edges(SharedPassage& passage) const {
    std::vector<Run> here;
    std::uint32_t words = 0;
    // Runs are sorted by their place in the first text.
    for (auto at = std::ranges::lower_bound(runs_, passage.a.first, {}, &Run::a);
         at != runs_.end() && at->a < passage.a.last; ++at) {
      const auto& run = *at;
      if (run.length < edge_run || !inside(run, passage)) continue;
      here.push_back(run);
      words += run.length;
    }
    if (words < same_words * std::min(passage.a.size(), passage.b.size())) return;
    if (here.empty()) return;
    passage.a = {here.front().a, here.front().a};
    passage.b = {here.front().b, here.front().b};
    for (const auto& run : here) {
      passage.a = {std::min(passage.a.first, run.a), std::max(passage.a.last, run.a + run.length)};
      passage.b = {std::min(passage.b.first, run.b), std::max(passage.b.last, run.b + run.length)};
    }
  }

  // A chain of runs replaces the sentence passages it mostly covers.
  static void add_chains(std::vector<SharedPassage>& found,
                         const std::vector<SharedPassage>& chains) {
    const auto places = places_of(found, &SharedPassage::a);
    std::vector<bool> covered(found.size(), false);
    for (const auto& chain : chains) {
      for (const auto i : places.overlapping(span_of(chain.a))) {
        const auto& passage = found[i];
        covered[i] = covered[i] || (2 * overlap(passage.a, chain.a) > passage.a.size() &&
                                    2 * overlap(passage.b, chain.b) > passage.b.size());
      }
    }
    std::size_t next = 0;
    std::erase_if(found, [&](const SharedPassage&) { return covered[next++]; });
    found.insert(found.end(), chains.begin(), chains.end());
  }

  void measure(SharedPassage& passage) const {
    const auto common = common_subsequence(a_, passage.a, b_, passage.b);
    passage.in_order = static_cast<double>(common) / std::min(passage.a.size(), passage.b.size());
    if (passage.cosine == 0) passage.cosine = passage.in_order;
  }

  void drop_weak(std::vector<SharedPassage>& found) const {
    std::erase_if(found, [&](const SharedPassage& passage) {
      const auto shorter = std::min(a_.span_of(passage.a.first, passage.a.last).size(),
                                    b_.span_of(passage.b.first, passage.b.last).size());
      if (shorter >= min_code_points) return false;
      const auto words = std::min(passage.a.size(), passage.b.size());
      return passage.in_order < same_words || words < min_words_in_order;
    });
  }

  // Of passages that mostly cover one another on a side, the better one stays.
  static std::vector<SharedPassage> without_overlaps(std::vector<SharedPassage> found) {
    std::ranges::sort(found, [](const SharedPassage& x, const SharedPassage& y) {
      const auto worth = [](const SharedPassage& p) {
        return (p.cosine + p.in_order) * std::sqrt(std::min(p.a.size(), p.b.size()));
      };
      return std::pair(-worth(x), x) < std::pair(-worth(y), y);
    });
    const auto in_a = places_of(found, &SharedPassage::a);
    const auto in_b = places_of(found, &SharedPassage::b);
    std::vector<bool> stays(found.size(), false);
    std::vector<SharedPassage> kept;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const auto& passage = found[i];
      const auto covers = [&](WordRange SharedPassage::* side) {
        return [&, side](std::uint32_t other) {
          return stays[other] && mostly_overlaps(passage.*side, found[other].*side);
        };
      };
      stays[i] =
          std::ranges::none_of(in_a.overlapping(span_of(passage.a)), covers(&SharedPassage::a)) &&
          std::ranges::none_of(in_b.overlapping(span_of(passage.b)), covers(&SharedPassage::b));
      if (stays[i]) kept.push_back(passage);
    }
    std::ranges::sort(kept);
    return kept;
  }

  const TextWords& a_;
  const TextWords& b_;
  bool within_;
  UnitComparison units_;
  std::vector<Run> runs_;
};

}  // namespace

std::vector<SharedPassage> align_texts(ReuseText a, ReuseText b) {
  if (a.text.units.empty() || b.text.units.empty()) return {};
  return Aligner(a, b, false).passages();
}

std::vector<SharedPassage> align_within(ReuseText text) {
  if (text.text.units.size() < 2) return {};
  return Aligner(text, text, true).passages();
}

}  // namespace headwater
