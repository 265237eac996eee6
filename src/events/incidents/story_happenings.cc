// SPDX-License-Identifier: Apache-2.0
#include "events/incidents/story_happenings.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "base/strings.h"
#include "events/arguments/event_coreference.h"
#include "events/incidents/vote_weights.h"
#include "lexicon/triggers.h"
#include "model/block_at.h"

namespace headwater {
namespace {

constexpr long widest_date = 400;     // days of a date that dates a happening
constexpr std::size_t told_from = 2;  // documents that make a day without an event a happening
constexpr long longest_aside = 31;    // days of one that is told undated too
constexpr long toll_rises_for = 7;    // days after a happening

using Days = std::pair<Day, Day>;

Days interval_of(const TimeInterval& time) {
  return {*time.lo, *time.hi};
}

long width(const Days& days) {
  return (days.second - days.first).count();
}

bool overlap(const Days& a, const Days& b) {
  return a.first <= b.second && b.first <= a.second;
}

bool inside(const Days& a, const Days& b) {
  return b.first <= a.first && a.second <= b.second;
}

struct DateVotes {
  TimeInterval time;
  double score = 0;
  double total = 0;  // with those of wider dates that hold it
  std::size_t documents = 0;
  std::vector<SentenceRef> sentences;
  bool happened = false;     // an event has that date
  bool tells_deaths = true;  // all of them, and nothing but deaths or an accident
  bool other = false;        // it is no date of the main happening
};

using AllVotes = std::map<Days, DateVotes>;

bool tells_death(EventType type) {
  return type == EventType::killing || type == EventType::accident;
}

double weight_of(const ToldDate& date, std::size_t sentence, std::optional<Day> published) {
  auto weight = votes::of_sentence(sentence) * (date.by_event ? votes::by_event : 1);
  if (published && *date.time.hi > *published) weight *= votes::after_publication;
  return weight;
}

// Adds what one document tells; its vote for a date is that of the sentence that counts most.
void count_document(const CaseTexts& texts, const ToldDocument& told, std::uint32_t index,
                    AllVotes& all) {
  const auto& events = texts.facts[told.document].events;
  const auto published = texts.document(told.document).published_day();
  std::map<Days, double> best;
  for (std::uint32_t s = 0; s < told.sentences.size(); ++s) {
    for (const auto& date : told.sentences[s].dates) {
      const auto days = interval_of(date.time);
      if (width(days) > widest_date) continue;
      auto& votes = all[days];
      votes.time = date.time;
      votes.happened = votes.happened || date.by_event;
      for (const auto event : told.sentences[s].events)
        votes.tells_deaths = votes.tells_deaths && tells_death(events[event].type);
      const SentenceRef ref{index, s};
      if (votes.sentences.empty() || votes.sentences.back() != ref) votes.sentences.push_back(ref);
      auto& weight = best[days];
      weight = std::max(weight, weight_of(date, s, published));
    }
  }
  for (const auto& [days, weight] : best) {
    all[days].score += weight;
    ++all[days].documents;
  }
}

double share_of_width(const Days& days) {
  if (width(days) == 0) return 1;
  if (width(days) < 8) return votes::for_week;
  return width(days) < 32 ? votes::for_month : votes::for_year;
}

// Calls `visit` with each date that lies in `days` and is not the same.
template <class Visit>
void each_inside(AllVotes& all, const Days& days, const Visit& visit) {
  for (auto at = all.lower_bound({days.first, days.first});
       at != all.end() && at->first.first <= days.second; ++at) {
    if (at->first != days && inside(at->first, days)) visit(at->second);
  }
}

// What wider dates hold speaks for the days in them.
std::optional<Days> main_date(AllVotes& all) {
  for (auto& [days, told] : all) told.total = told.score;
  for (const auto& [days, told] : all) {
    if (width(days) > 0)
      each_inside(all, days, [&wider = told](DateVotes& inner) {
        inner.total += votes::held_by_wider * wider.score;
      });
  }
  std::optional<Days> best;
  double most = 0;
  for (const auto& [days, told] : all) {
    const auto score = told.total * share_of_width(days);
    if (score <= most) continue;
    most = score;
    best = days;
  }
  return best;
}

// "The toll rose to twelve on Saturday": one report of deaths in the days after tells the main
// happening on.
bool tells_it_on(const Days& days, const DateVotes& votes, const Days& main) {
  return votes.documents < told_from && votes.tells_deaths && main.second < days.first &&
         (days.first - main.second).count() <= toll_rises_for;
}

// Days apart from the main ones that make happenings of their own. A month whose days are told
// makes none.
std::vector<Days> other_dates(AllVotes& all, const std::optional<Days>& main) {
  for (auto& [days, votes] : all) {
    const bool apart = !main || (!overlap(days, *main) && !tells_it_on(days, votes, *main));
    votes.other = apart && (votes.happened || votes.documents >= told_from);
  }
  std::vector<Days> found;
  for (const auto& [days, votes] : all) {
    bool wider = false;
    if (width(days) > 0)
      each_inside(all, days, [&](const DateVotes& inner) { wider = wider || inner.other; });
    if (votes.other && !wider) found.push_back(days);
  }
  return found;
}

void sort_parts(Happening& happening) {
  sort_unique(happening.sentences);
  std::ranges::sort(happening.events);
}

// Those that were published before the day and do not speak of it: they tell of something else.
std::vector<std::uint32_t> published_before(const CaseTexts& texts,
                                            const std::vector<ToldDocument>& story,
                                            const std::vector<std::uint32_t>& members,
                                            const Days& main) {
  std::vector<std::uint32_t> before;
  for (const auto d : members) {
    const auto published = texts.document(story[d].document).published_day();
    if (!published || *published >= main.first) continue;
    const bool speaks_of_it = std::ranges::any_of(story[d].sentences, [&](const auto& sentence) {
      return std::ranges::any_of(sentence.dates, [&](const ToldDate& date) {
        return overlap(interval_of(date.time), main);
      });
    });
    if (!speaks_of_it) before.push_back(d);
  }
  return before;
}

// Kinds of happening that are not told of one another: a shooting, the arrest, the trial, the
// protest. Those in which people or things come to harm are one kind.
EventType kind_of(EventType type) {
  const bool harm = compatible(type, EventType::bombing) || compatible(type, EventType::robbery);
  if (type == EventType::strike) return EventType::protest;
  return harm ? EventType::attack : type;
}

using Kinds = std::map<EventType, std::vector<EventRef>>;

Kinds kinds_of(const CaseTexts& texts, const std::vector<EventRef>& events) {
  Kinds kinds;
  for (const auto& ref : events)
    kinds[kind_of(texts.facts[ref.document].events[ref.event].type)].push_back(ref);
  return kinds;
}

std::optional<EventType> main_kind(const Kinds& kinds) {
  const auto most =
      std::ranges::max_element(kinds, {}, [](const auto& kind) { return kind.second.size(); });
  return most == kinds.end() ? std::nullopt : std::optional(most->first);
}

template <class Ref>
std::size_t tellers(const std::vector<Ref>& told) {
  std::set<std::uint32_t> documents;
  for (const auto& ref : told) documents.insert(ref.document);
  return documents.size();
}

SentenceRef sentence_of(const std::vector<ToldDocument>& story, const EventRef& ref) {
  const auto at = std::ranges::lower_bound(story, ref.document, {}, &ToldDocument::document);
  const auto sentence = std::ranges::find_if(at->sentences, [&](const ToldSentence& one) {
    return std::ranges::find(one.events, ref.event) != one.events.end();
  });
  return {static_cast<std::uint32_t>(at - story.begin()),
          static_cast<std::uint32_t>(sentence - at->sentences.begin())};
}

// The day that most of the events are said to have.
TimeInterval day_of(const CaseTexts& texts, const std::vector<EventRef>& events) {
  std::map<Days, int> days;
  for (const auto& ref : events) {
    const auto& event = texts.facts[ref.document].events[ref.event];
    if (has_own_date(event) && event.date.lo && event.date.hi) ++days[interval_of(event.date)];
  }
  const auto told = std::ranges::max_element(days, {}, [](const auto& day) { return day.second; });
  TimeInterval date;
  if (told != days.end()) std::tie(date.lo, date.hi) = told->first;
  return date;
}

// Events of another kind than most of the main happening are told of the happening of their kind
// that most documents tell on a later day; where there is none, and several documents tell them,
// they make one.
void tell_aside(const CaseTexts& texts, const std::vector<ToldDocument>& story,
                std::size_t documents, std::vector<Happening>& found) {
  const auto kinds = kinds_of(texts, found[0].events);
  std::map<EventType, std::size_t> dated;  // index of a happening
  for (std::size_t i = 1; i < found.size(); ++i) {
    const auto kind = main_kind(kinds_of(texts, found[i].events));
    const bool before = found[0].date.lo && *found[i].date.lo < *found[0].date.lo;
    if (!kind || before || width(interval_of(found[i].date)) > longest_aside) continue;
    const auto [known, fresh] = dated.try_emplace(*kind, i);
    if (!fresh && tellers(found[known->second].sentences) < tellers(found[i].sentences))
      known->second = i;
  }
  const auto main = main_kind(kinds);
  for (const auto& [kind, events] : kinds) {
    if (kind == main) continue;
    auto known = dated.find(kind);
    if (known == dated.end()) {
      if (tellers(events) < told_from || 5 * tellers(events) < documents) continue;
      found.push_back({day_of(texts, events), {}, {}, {}, false});
      known = dated.emplace(kind, found.size() - 1).first;
    }
    auto& aside = found[known->second];
    for (const auto& ref : events) {
      aside.events.push_back(ref);
      aside.sentences.push_back(sentence_of(story, ref));
    }
    std::erase_if(found[0].events, [&](const EventRef& ref) {
      return std::ranges::find(events, ref) != events.end();
    });
  }
}

// The hearings of one trial are told with the place of one of them.
void find_kin(const CaseTexts& texts, std::vector<Happening>& found) {
  std::map<EventType, std::vector<std::size_t>> by_kind;
  for (std::size_t i = 1; i < found.size(); ++i) {
    if (const auto kind = main_kind(kinds_of(texts, found[i].events))) by_kind[*kind].push_back(i);
  }
  for (const auto& [kind, indices] : by_kind) {
    for (const auto i : indices) {
      for (const auto other : indices) {
        if (other != i) std::ranges::copy(found[other].sentences, std::back_inserter(found[i].kin));
      }
    }
  }
}

// The happenings that some documents of the story tell, the main one first.
std::vector<Happening> happenings_of(const CaseTexts& texts, const std::vector<ToldDocument>& story,
                                     const std::vector<std::uint32_t>& members, AllVotes& all,
                                     const std::optional<Days>& main) {
  const auto others = other_dates(all, main);
  std::vector<Happening> found(1 + others.size());
  found[0].main = true;
  if (main) found[0].date = all.at(*main).time;
  std::map<Days, std::size_t> place_of;
  for (std::size_t i = 0; i < others.size(); ++i) {
    const auto& told = all.at(others[i]);
    found[i + 1] = {told.time, told.sentences, {}, {}, false};
    place_of[others[i]] = i + 1;
  }
  for (const auto d : members) {
    const auto& events = texts.facts[story[d].document].events;
    const auto& document = texts.document(story[d].document);
    const Block* item = nullptr;  // of a chronicle, that tells of another happening
    for (std::uint32_t s = 0; s < story[d].sentences.size(); ++s) {
      const auto& sentence = story[d].sentences[s];
      const auto told_of = [&](const TimeInterval& time) {
        const auto other = time.lo && time.hi ? place_of.find(interval_of(time)) : place_of.end();
        return other == place_of.end() ? std::size_t{0} : other->second;
      };
      bool elsewhere = false;
      for (const auto event : sentence.events) {
        const auto place = told_of(events[event].date);
        elsewhere = elsewhere || place > 0;
        found[place].events.push_back({story[d].document, event});
        found[place].sentences.push_back({d, s});
      }
      for (const auto& date : sentence.dates) elsewhere = elsewhere || told_of(date.time) > 0;
      // An item of a list is about itself alone, to its end: "… were blown up. No one was hurt."
      const auto* block = block_at(document, sentence.span.start);
      const bool told_on = block != nullptr && block == item && sentence.dates.empty();
      item = elsewhere || told_on ? block : nullptr;
      if (!story[d].chronicle || item == nullptr) found[0].sentences.push_back({d, s});
    }
  }
  tell_aside(texts, story, members.size(), found);
  find_kin(texts, found);
  std::ranges::for_each(found, sort_parts);
  return found;
}

}  // namespace

std::vector<Happening> story_happenings(const CaseTexts& texts,
                                        const std::vector<ToldDocument>& story) {
  std::vector<Happening> found;
  std::vector<std::uint32_t> left(story.size());
  std::iota(left.begin(), left.end(), 0U);
  while (!left.empty()) {
    auto members = std::move(left);
    left.clear();
    AllVotes all;
    for (const auto d : members) count_document(texts, story[d], d, all);
    const auto main = main_date(all);
    if (main) left = published_before(texts, story, members, *main);
    if (!left.empty()) {
      std::erase_if(members, [&](auto d) { return std::ranges::binary_search(left, d); });
      all.clear();
      for (const auto d : members) count_document(texts, story[d], d, all);
    }
    std::ranges::move(happenings_of(texts, story, members, all, main), std::back_inserter(found));
  }
  return found;
}

}  // namespace headwater
