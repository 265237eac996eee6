// SPDX-License-Identifier: Apache-2.0
#include "origins/derivations.h"

#include <algorithm>
#include <ranges>
#include <set>
#include <tuple>

namespace headwater {
namespace {

constexpr double mostly_taken = 0.25;  // share of a text that makes the rest suspect as well
constexpr double likely = 6;           // score of a parent that gave no words

// A claim's utterances by document, with the day of each document.
struct ClaimReports {
  const DerivationInput& input;
  std::map<std::uint32_t, std::vector<std::uint32_t>> by_document;
  std::multimap<std::uint32_t, std::uint32_t> by_outlet;  // outlet -> document
};

ClaimReports read_reports(const DerivationInput& input, const Claim& claim) {
  ClaimReports reports{input, {}, {}};
  for (const auto i : claim.utterances)
    reports.by_document[input.utterances[i].document].push_back(i);
  for (const auto& [document, utterances] : reports.by_document) {
    const auto outlet = input.outlets.of(document).outlet;
    if (outlet) reports.by_outlet.emplace(*outlet, document);
  }
  return reports;
}

// Whether `document` may have taken from `other`, going by dates alone.
bool may_follow(const DerivationInput& input, std::uint32_t document, std::uint32_t other) {
  const auto& day = input.outlets.of(document).day;
  const auto& other_day = input.outlets.of(other).day;
  return document != other && (!day || !other_day || *other_day <= *day);
}
bool is_earlier(const DerivationInput& input, std::uint32_t document, std::uint32_t other) {
  const auto& day = input.outlets.of(document).day;
  const auto& other_day = input.outlets.of(other).day;
  return day && other_day && *day < *other_day;
}
// Without two dates nothing says who was first.
bool order_known(const DerivationInput& input, std::uint32_t document, std::uint32_t other) {
  return input.outlets.of(document).day && input.outlets.of(other).day;
}

// The utterance of a document of the claim that best answers to another: same speaker first.
std::uint32_t counterpart(const ClaimReports& reports, std::uint32_t utterance,
                          std::uint32_t document) {
  const auto& said = reports.input.utterances[utterance];
  const auto& candidates = reports.by_document.at(document);
  const auto rank = [&](std::uint32_t i) {
    const auto& other = reports.input.utterances[i];
    const bool same_speaker =
        name_key(other.voices.back().name) == name_key(said.voices.back().name);
    return std::tuple(other.stance != said.stance, !same_speaker, i);
  };
  return std::ranges::min(candidates, {}, rank);
}

struct Finder {
  const ClaimReports& reports;
  std::uint32_t utterance;
  SourcesOf& found;
  std::set<std::uint32_t> documents;  // already among the sources

  [[nodiscard]] const DerivationInput& input() const { return reports.input; }
  [[nodiscard]] const Utterance& said() const { return input().utterances[utterance]; }

  void add(std::uint32_t document, Derivation derivation, bool credited, Reason why) {
    if (!documents.insert(document).second) return;
    why.spans.insert(why.spans.begin(), {said().document, said().span});
    found.known.push_back(
        {counterpart(reports, utterance, document), derivation, credited, std::move(why)});
  }
};

// The document of an outlet that a credit means: most words in common, then the latest before.
MaybeIndex document_meant(const Finder& finder, std::uint32_t outlet) {
  const auto& input = finder.input();
  MaybeIndex best;
  auto best_rank = std::tuple(0.0, Day{}, 0U);
  const auto [first, last] = finder.reports.by_outlet.equal_range(outlet);
  for (auto it = first; it != last; ++it) {
    if (!may_follow(input, finder.said().document, it->second)) continue;
    const auto rank = std::tuple(input.passages.part_shared(finder.said().document, it->second),
                                 input.outlets.of(it->second).day.value_or(Day{}), it->second);
    if (!best || rank > best_rank) {
      best = it->second;
      best_rank = rank;
    }
  }
  return best;
}

void credit_outlet(Finder& finder, std::uint32_t outlet, Derivation derivation, std::string rule) {
  const auto document = document_meant(finder, outlet);
  if (!document) {
    if (!finder.input().outlets.is_body(outlet)) finder.found.absent.push_back(outlet);
    return;
  }
  finder.add(*document, derivation, true,
             {std::move(rule), {}, {}, {finder.input().outlets.name(outlet)}});
}

void add_credits(Finder& finder) {
  const auto& said = finder.said();
  const auto& published = finder.input().outlets.of(said.document);
  std::set<std::uint32_t> credited;
  const auto start_of = [](const OutletMention& mention) { return mention.span.start; };
  for (auto mention = std::ranges::lower_bound(published.mentions, said.span.start, {}, start_of);
       mention != published.mentions.end() && mention->span.start < said.span.end; ++mention) {
    if (said.span.contains(mention->span)) credited.insert(mention->outlet);
  }
  for (std::size_t v = 1; v < said.voices.size(); ++v) {
    const auto outlet = finder.input().outlets.named(said.voices[v]);
    if (outlet && outlet != published.outlet) credited.insert(*outlet);
  }
  for (const auto outlet : credited)
    credit_outlet(finder, outlet, Derivation::attribution, "origins.credit_in_sentence");
}

void add_tags(Finder& finder) {
  const auto& published = finder.input().outlets.of(finder.said().document);
  for (const auto& tag : published.tags)
    credit_outlet(finder, tag.outlet, Derivation::syndication, "origins.wire_tag");
}

Derivation derivation_of(ReuseKind kind) {
  return kind == ReuseKind::verbatim || kind == ReuseKind::near ? Derivation::verbatim
                                                                : Derivation::rewrite;
}

// Which of the two took it from the other; shared_feed where neither is known to be first.
bool takes_from(const Finder& finder, const SharedPassages::Shared& shared) {
  const auto& input = finder.input();
  const auto here = finder.said().document;
  if (is_earlier(input, here, shared.other)) return false;
  if (is_earlier(input, shared.other, here)) return true;
  if (!order_known(input, here, shared.other)) return shared.other < here;
  if (shared.from != ReuseFrom::unknown) return shared.from == ReuseFrom::b;
  return shared.other < here;
}

// Without two dates, or on one day, what the texts themselves tell of who was first is right as
// often as wrong; but for a credit, and for a wire that signs what others print unsigned.
bool no_direction(const Finder& finder, const SharedPassages::Shared& shared) {
  const auto& input = finder.input();
  const auto here = finder.said().document;
  if (!order_known(input, here, shared.other)) return true;
  if (is_earlier(input, shared.other, here) || shared.credited) return false;
  return shared.from == ReuseFrom::unknown || !input.outlets.of(shared.other).signed_by_outlet ||
         input.outlets.of(here).signed_by_outlet;
}

// Whether the other document makes the claim in the words that are shared.
bool meets(const Finder& finder, const SharedPassages::Shared& shared) {
  const auto others = finder.reports.by_document.find(shared.other);
  return others != finder.reports.by_document.end() &&
         std::ranges::any_of(others->second, [&](std::uint32_t i) {
           return finder.input().utterances[i].span.overlaps(shared.there);
         });
}

// The same words in a document that is no part of the claim: a copy all the same. Of documents whose
// order is known the nearest that makes the claim says enough.
void add_place(Finder& finder, const SharedPassages::Shared& shared) {
  const bool unknown = no_direction(finder, shared);
  finder.found.places.push_back(
      {unknown ? Derivation::shared_feed : derivation_of(shared.kind),
       {unknown ? "origins.shared_feed" : "origins.shared_words",
        {{finder.said().document, finder.said().span}, {shared.other, shared.there}},
        {{"similarity", shared.similarity}},
        {std::string(name_of(shared.kind))}}});
}

void add_passages(Finder& finder) {
  const auto& input = finder.input();
  const auto& said = finder.said();
  std::vector<SharedPassages::Shared> usable;
  for (const auto* place : input.passages.reaching_into(said.document, said.span)) {
    const auto& shared = *place;
    if (2 * shared.here.overlap(said.span) < std::min(shared.here.size(), said.span.size()))
      continue;
    if (shared.similarity < near_identical) continue;
    if (!input.parents.one_story(said.document, shared.other)) continue;
    if (!takes_from(finder, shared)) continue;
    if (meets(finder, shared))
      usable.push_back(shared);
    else if (!order_known(input, said.document, shared.other))
      add_place(finder, shared);
  }
  // The most similar first; of equals the latest, which is the nearest in a chain of copies.
  std::ranges::stable_sort(usable, [&](const auto& a, const auto& b) {
    return std::tuple(-a.similarity, input.passages.part_shared(b.other, said.document), a.other) <
           std::tuple(-b.similarity, input.passages.part_shared(a.other, said.document), b.other);
  });
  for (const auto& shared : usable) {
    const bool unknown = no_direction(finder, shared);
    finder.add(shared.other, unknown ? Derivation::shared_feed : derivation_of(shared.kind),
               shared.credited,
               {unknown ? "origins.shared_feed" : "origins.shared_words",
                {{shared.other, shared.there}},
                {{"similarity", shared.similarity}},
                {std::string(name_of(shared.kind))}});
  }
}

// Whether a whole document is given to the outlet of another one.
bool credits_outlet_of(const DerivationInput& input, std::uint32_t document, std::uint32_t other) {
  const auto outlet = input.outlets.of(other).outlet;
  return outlet &&
         std::ranges::any_of(input.outlets.of(document).tags,
                             [outlet](const OutletMention& tag) { return tag.outlet == outlet; });
}

// The sources found so far, from document to document.
using Taken = std::multimap<std::uint32_t, std::uint32_t>;

// Whether a document has what it tells from another one, through however many.
bool goes_back_to(const Taken& taken, std::uint32_t document, std::uint32_t other) {
  std::set<std::uint32_t> seen{document};
  std::vector<std::uint32_t> next{document};
  while (!next.empty()) {
    const auto [first, last] = taken.equal_range(next.back());
    next.pop_back();
    for (auto it = first; it != last; ++it) {
      if (it->second == other) return true;
      if (seen.insert(it->second).second) next.push_back(it->second);
    }
  }
  return false;
}

// The document's likely parent, where that is very likely or gave much of the text; of the same day
// only where they have words in common. What an office publishes itself is its own
// knowledge unless it has the words of another. A parent that has its own words from the document is
// none.
const LikelyParent* likely_parent(const Finder& finder, const Taken& taken) {
  const auto& input = finder.input();
  const bool official =
      finder.said().voices.size() == 1 && input.outlets.of(finder.said().document).official;
  for (const auto& parent : input.parents.of(finder.said().document)) {
    if (!finder.reports.by_document.contains(parent.document)) continue;
    if (!order_known(input, finder.said().document, parent.document)) continue;
    if (parent.words == 0 && !is_earlier(input, parent.document, finder.said().document)) continue;
    if (credits_outlet_of(input, parent.document, finder.said().document)) continue;
    if (parent.words < mostly_taken && (official || parent.score < likely)) continue;
    if (goes_back_to(taken, parent.document, finder.said().document)) continue;
    return &parent;
  }
  return nullptr;
}

// The likeliest first, so that of two documents that may each be the other's parent one is; of equals
// the later document has it from the earlier.
void add_likely_parents(std::vector<Finder>& finders, Taken& taken) {
  std::vector<std::pair<double, Finder*>> order;
  for (auto& finder : finders | std::views::reverse) {
    const auto* parent = finder.found.known.empty() ? likely_parent(finder, taken) : nullptr;
    if (parent != nullptr) order.emplace_back(parent->score, &finder);
  }
  std::ranges::stable_sort(order, std::ranges::greater{}, &std::pair<double, Finder*>::first);
  for (const auto& [score, finder] : order) {
    const auto* parent = likely_parent(*finder, taken);
    if (parent == nullptr) continue;
    taken.emplace(finder->said().document, parent->document);
    finder->add(parent->document, Derivation::rewrite, false,
                {"origins.likely_parent",
                 {},
                 {{"score", parent->score}, {"words", parent->words}},
                 {finder->input().texts.document(parent->document).id}});
  }
}

}  // namespace

std::vector<SourcesOf> find_sources(const DerivationInput& input, const Claim& claim) {
  const auto reports = read_reports(input, claim);
  std::vector<SourcesOf> sources(claim.utterances.size());
  std::vector<Finder> finders;
  Taken taken;
  for (std::size_t i = 0; i < claim.utterances.size(); ++i) {
    auto& finder = finders.emplace_back(Finder{reports, claim.utterances[i], sources[i], {}});
    add_credits(finder);
    add_tags(finder);
    add_passages(finder);
    for (const auto document : finder.documents) taken.emplace(finder.said().document, document);
  }
  add_likely_parents(finders, taken);
  return sources;
}

}  // namespace headwater
