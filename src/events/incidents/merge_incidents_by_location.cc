// SPDX-License-Identifier: Apache-2.0
#include "events/incidents/merge_incidents_by_location.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/calendar.h"
#include "base/data_file.h"

namespace headwater {
namespace {

constexpr std::size_t most_stories = 6;  // of an account, compared with those of another
constexpr double least_alike = 0.15;     // cosine of the words of two stories of one town
constexpr long longest_wait = 21;        // days from a happening to an account that dates nothing
constexpr long town_wait = 10;           // the same where only the town is named
constexpr long precise = 3;              // days: the widest date that tells a day
constexpr std::size_t widest = 60;       // accounts behind one name; more tell nothing

using Days = std::pair<long, long>;

struct Account {
  std::size_t cluster = 0;
  std::set<std::string> sites;
  std::set<std::string> towns;
  std::set<std::uint32_t> documents;
  std::set<std::string> countries;
  std::optional<Days> day;        // the tightest date told
  std::optional<long> published;  // of the first account
  bool harm = false;
  std::vector<const TermVector*> words;  // of its first stories
  std::set<std::pair<std::string, double>> counts;
};

bool does_harm(EventType type) {
  switch (type) {
    case EventType::attack:
    case EventType::bombing:
    case EventType::shooting:
    case EventType::killing:
    case EventType::arson:
    case EventType::clash:
    case EventType::accident:
      return true;
    default:
      return false;
  }
}

void take_date(const Event& told, Account& account) {
  if (!told.date.lo || !told.date.hi || (told.date.approximate && !told.date_span)) return;
  const Days days{day_number(*told.date.lo), day_number(*told.date.hi)};
  if (!account.day || days.second - days.first < account.day->second - account.day->first)
    account.day = days;
}

Account account_of(const StoryCluster& cluster, std::size_t index, std::span<const StoryNode> nodes,
                   std::span<const StoryNames> names, const CaseTexts& texts) {
  Account account;
  account.cluster = index;
  account.harm = true;
  for (const auto story : cluster.stories) {
    const auto& node = nodes[story];
    account.sites.insert(names[story].sites.begin(), names[story].sites.end());
    account.towns.insert(names[story].towns.begin(), names[story].towns.end());
    account.documents.insert(node.document);
    account.harm = account.harm && does_harm(node.merged.type);
    if (!node.merged.place.country.empty()) account.countries.insert(node.merged.place.country);
    take_date(node.merged, account);
    if (account.words.size() < most_stories) account.words.push_back(&node.terms);
    for (const auto& count : node.merged.counts) {
      if (count.value.exact() && *count.value.lo > 1)
        account.counts.emplace(count.what, *count.value.lo);
    }
    const auto published = texts.document(node.document).published_day();
    if (published && (!account.published || day_number(*published) < *account.published))
      account.published = day_number(*published);
  }
  return account;
}

double likeness(const TermVector& a, const TermVector& b) {
  double total = 0;
  auto right = b.begin();
  for (const auto& [term, weight] : a) {
    while (right != b.end() && right->first < term) ++right;
    if (right == b.end()) break;
    if (right->first == term) total += static_cast<double>(weight) * right->second;
  }
  return total;
}

template <class Set>
bool shares(const Set& a, const Set& b) {
  return std::ranges::any_of(a, [&](const auto& one) { return b.contains(one); });
}

bool tells_day(const Account& account) {
  return account.day && account.day->second - account.day->first <= precise;
}

// Whether `late` may speak of what `dated` tells the day of.
bool dates_fit(const Account& dated, const Account& late) {
  if (late.day) {
    return late.day->first <= dated.day->second && dated.day->first <= late.day->second;
  }
  if (!late.published) return false;
  const auto wait = *late.published - dated.day->first;
  return wait >= 0 && wait <= longest_wait;
}

bool may_be_one(const Account& dated, const Account& late) {
  if (dated.cluster == late.cluster || !dated.harm || !late.harm || !tells_day(dated)) return false;
  if (!dates_fit(dated, late) || shares(dated.documents, late.documents)) return false;
  return dated.countries.empty() || late.countries.empty() ||
         shares(dated.countries, late.countries);
}

// Of one town, told within days and alike: the same numbers, or words in common beyond the name.
bool told_alike(const Account& dated, const Account& late) {
  if (late.published && *late.published - dated.day->first > town_wait) return false;
  if (shares(dated.counts, late.counts)) return true;
  return std::ranges::any_of(dated.words, [&](const TermVector* left) {
    return std::ranges::any_of(late.words, [&](const TermVector* right) {
      return likeness(*left, *right) >= least_alike;
    });
  });
}

class Joining {
 public:
  Joining(std::vector<StoryCluster> clusters, std::vector<Account> accounts)
      : clusters_(std::move(clusters)), accounts_(std::move(accounts)) {
    for (std::size_t i = 0; i < accounts_.size(); ++i) {
      if (!accounts_[i].harm) continue;
      for (const auto& site : accounts_[i].sites) by_site_["s " + site].push_back(i);
      for (const auto& town : accounts_[i].towns) by_site_["t " + town].push_back(i);
    }
  }

  // Joins what it can; false where nothing was joined.
  bool round() {
    bool joined = false;
    for (auto& late : accounts_) {
      if (!late.harm || clusters_[late.cluster].stories.empty()) continue;
      const auto home = home_of(late);
      if (!home) continue;
      absorb(accounts_[*home], late);
      joined = true;
    }
    return joined;
  }

  std::vector<StoryCluster> result() {
    std::erase_if(clusters_, [](const StoryCluster& cluster) { return cluster.stories.empty(); });
    for (auto& cluster : clusters_) std::ranges::sort(cluster.stories);
    std::ranges::sort(clusters_, {},
                      [](const StoryCluster& cluster) { return cluster.stories.front(); });
    return std::move(clusters_);
  }

 private:
  [[nodiscard]] std::set<std::size_t> fitting(const Account& late, std::string_view kind,
                                              const std::set<std::string>& names) const {
    std::set<std::size_t> found;
    for (const auto& name : names) {
      const auto list = by_site_.find(std::string(kind) + name);
      if (list == by_site_.end() || list->second.size() > widest) continue;
      for (const auto index : list->second) {
        const auto& dated = accounts_[index];
        if (!clusters_[dated.cluster].stories.empty() && may_be_one(dated, late))
          found.insert(index);
      }
    }
    return found;
  }

  // The one account it can belong to: of the same site, else of the same town where it tells
  // that day or no date at all.
  [[nodiscard]] std::optional<std::size_t> home_of(const Account& late) const {
    const auto at_site = fitting(late, "s ", late.sites);
    if (at_site.size() == 1) return *at_site.begin();
    if (!at_site.empty() || (late.day && !tells_day(late))) return std::nullopt;
    const auto in_town = fitting(late, "t ", late.towns);
    if (in_town.size() != 1 || !told_alike(accounts_[*in_town.begin()], late)) return std::nullopt;
    return *in_town.begin();
  }

  void absorb(Account& into, Account& other) {
    auto& stories = clusters_[into.cluster].stories;
    auto& moved = clusters_[other.cluster].stories;
    stories.insert(stories.end(), moved.begin(), moved.end());
    moved.clear();
    auto& site = clusters_[into.cluster].by_site;
    site += 1 + clusters_[other.cluster].by_site;
    into.documents.insert(other.documents.begin(), other.documents.end());
    into.counts.insert(other.counts.begin(), other.counts.end());
  }

  std::vector<StoryCluster> clusters_;
  std::vector<Account> accounts_;
  std::map<std::string, std::vector<std::size_t>> by_site_;
};

}  // namespace

std::vector<StoryCluster> merge_by_location(std::vector<StoryCluster> clusters,
                                            std::span<const StoryNode> nodes,
                                            std::span<const StoryNames> names,
                                            const CaseTexts& texts) {
  constexpr int rounds = 3;
  std::vector<Account> accounts;
  accounts.reserve(clusters.size());
  for (std::size_t i = 0; i < clusters.size(); ++i)
    accounts.push_back(account_of(clusters[i], i, nodes, names, texts));
  Joining joining(std::move(clusters), std::move(accounts));
  for (int i = 0; i < rounds && joining.round(); ++i) {
  }
  return joining.result();
}

}  // namespace headwater
