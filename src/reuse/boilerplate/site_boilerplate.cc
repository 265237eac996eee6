// SPDX-License-Identifier: Apache-2.0
#include "reuse/boilerplate/site_boilerplate.h"

#include <algorithm>
#include <unordered_map>

#include "base/parallel.h"
#include "base/strings.h"
#include "reuse/boilerplate/boilerplate_evidence.h"
#include "reuse/boilerplate/site_blocks.h"
#include "reuse/boilerplate/site_pages.h"
#include "reuse/boilerplate/site_stories.h"

namespace headwater {
namespace {

constexpr std::size_t fewest_pages = 4;
constexpr std::uint32_t motto_words = 12;

enum class Furniture { none, boilerplate, republication, motto };

// What the blocks of one group have in common: the weakest sign of furniture, the strongest of a
// claim.
struct GroupVoice {
  Furniture kind = Furniture::none;
  std::vector<std::string> for_site;
};

class SiteReader {
 public:
  SiteReader(const CaseTexts& texts, const SitePages& site)
      : texts_(texts), site_(site), groups_(equal_blocks(texts, site.documents)) {}

  std::vector<Reason> read() {
    std::vector<GroupVoice> voices(groups_.size());
    std::vector<bool> furniture(groups_.size());
    bool any = false;
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      if (count_pages(groups_[g]) >= fewest_pages) voices[g] = voice_of(groups_[g]);
      furniture[g] = voices[g].kind != Furniture::none;
      any = any || furniture[g];
    }
    if (!any) return {};
    stories_ = site_stories(texts_, site_.documents, groups_, furniture);
    const auto pages = count_stories();
    std::vector<Reason> found;
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      const auto on = count_stories(groups_[g]);
      if (!furniture[g] || on < fewest_pages) continue;
      if (voices[g].kind == Furniture::motto && 2 * on < pages) continue;
      for (const auto& place : groups_[g]) {
        found.push_back(reason_for(place, voices[g], on, pages));
        if (place != groups_[g].front()) found.back().spans.push_back(where(groups_[g].front()));
      }
    }
    return found;
  }

 private:
  [[nodiscard]] std::uint32_t document_of(const BlockPlace& place) const {
    return site_.documents[place.page];
  }

  [[nodiscard]] DocumentSpan where(const BlockPlace& place) const {
    const auto d = document_of(place);
    return {d, texts_.document(d).blocks[place.block].span};
  }

  [[nodiscard]] GroupVoice voice_of(const BlockGroup& group) {
    GroupVoice made;
    bool for_site = true;
    bool nothing = true;
    bool republication = true;
    for (const auto& place : group) {
      const auto d = document_of(place);
      const auto& page = page_of(d);
      auto voice =
          boilerplate_evidence(texts_.facts[d], page.places, texts_.sentences[d], place.block);
      for_site = for_site && voice.speaks_for_site();
      republication = republication && voice.republication;
      nothing = nothing && voice.says_nothing() && voice.words <= motto_words &&
                (place.block == 0 || place.block + 1 == page.own_blocks);
      if (!for_site && !nothing) return {};
      if (place == group.front()) made.for_site = std::move(voice.for_site);
    }
    if (!for_site)
      made.kind = Furniture::motto;
    else
      made.kind = republication ? Furniture::republication : Furniture::boilerplate;
    return made;
  }

  struct Page {
    ClaimingPlaces places;
    std::uint32_t own_blocks;  // before the first comment
  };
  const Page& page_of(std::uint32_t document) {
    const auto known = pages_.find(document);
    if (known != pages_.end()) return known->second;
    const auto& blocks = texts_.document(document).blocks;
    const auto comment = std::ranges::find(blocks, BlockKind::comment, &Block::kind);
    Page made{ClaimingPlaces(texts_.facts[document]),
              static_cast<std::uint32_t>(comment - blocks.begin())};
    return pages_.emplace(document, std::move(made)).first->second;
  }

  static std::size_t count_pages(const BlockGroup& group) {
    std::size_t pages = 1;
    for (std::size_t i = 1; i < group.size(); ++i) pages += group[i].page != group[i - 1].page;
    return pages;
  }
  [[nodiscard]] std::size_t count_stories() const {
    std::size_t count = 0;
    for (std::uint32_t page = 0; page < stories_.size(); ++page) count += stories_[page] == page;
    return count;
  }
  [[nodiscard]] std::size_t count_stories(const BlockGroup& group) const {
    std::vector<std::uint32_t> stories;
    for (const auto& place : group) stories.push_back(stories_[place.page]);
    std::ranges::sort(stories);
    return stories.size() - std::ranges::unique(stories).size();
  }

  [[nodiscard]] Reason reason_for(const BlockPlace& place, const GroupVoice& voice, std::size_t on,
                                  std::size_t pages) const {
    const auto* rule = voice.kind == Furniture::motto           ? "reuse.site_motto"
                       : voice.kind == Furniture::republication ? "reuse.republication_notice"
                                                                : "reuse.site_boilerplate";
    Reason made{rule,
                {where(place)},
                {{"pages", static_cast<double>(on)}, {"of", static_cast<double>(pages)}},
                {site_.site}};
    if (!voice.for_site.empty()) made.terms.push_back("“" + join(voice.for_site, "”, “") + "”");
    return made;
  }

  const CaseTexts& texts_;
  const SitePages& site_;
  std::vector<BlockGroup> groups_;
  std::vector<std::uint32_t> stories_;
  std::unordered_map<std::uint32_t, Page> pages_;  // by document
};

}  // namespace

std::vector<Reason> find_site_boilerplate(const CaseTexts& texts) {
  const auto sites = pages_by_site(texts);
  std::vector<std::vector<Reason>> by_site(sites.size());
  parallel_for(sites.size(), [&](std::size_t s) {
    if (sites[s].documents.size() >= fewest_pages) by_site[s] = SiteReader(texts, sites[s]).read();
  });
  std::vector<Reason> all;
  for (auto& list : by_site) std::ranges::move(list, std::back_inserter(all));
  std::ranges::stable_sort(all, {}, [](const Reason& reason) { return reason.spans.front(); });
  return all;
}

std::vector<std::vector<Span>> spans_left_out(const std::vector<Reason>& reasons,
                                              std::size_t documents) {
  std::vector<std::vector<Span>> spans(documents);
  for (const auto& reason : reasons)
    spans[reason.spans.front().document].push_back(reason.spans.front().span);
  return spans;
}

}  // namespace headwater
