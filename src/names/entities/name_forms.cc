// SPDX-License-Identifier: Apache-2.0
#include "names/entities/name_forms.h"

#include <algorithm>

#include "base/data_file.h"
#include "base/strings.h"
#include "lexicon/outlet_words.h"
#include "names/entities/full_names.h"
#include "names/entities/name_words.h"
#include "names/entities/phonetic_key.h"

namespace headwater {
namespace {

// Who publishes a document is an outlet, unless its name says that it is a body that speaks for
// itself.
EntityKind kind_of_source(const std::string& key) {
  return publisher_kind(key) == PublisherKind::body ? EntityKind::organisation : EntityKind::outlet;
}

// "The Ministry" in a bulletin of the Ministry of Energy.
bool names_issuer(const std::string& key, const std::string& source) {
  if (!is_issuing_word(key) || kind_of_source(source) != EntityKind::organisation) return false;
  const auto words = split(source, ' ');
  return words.size() > 1 && (words.front() == key || words.back() == key);
}

class SurfaceCollector {
 public:
  explicit SurfaceCollector(const CaseTexts& texts) : texts_(texts) {}

  CaseSurfaces collect() {
    found_.local.resize(texts_.size());
    for (std::size_t d = 0; d < texts_.size(); ++d) document(d);
    sort_surfaces();
    return std::move(found_);
  }

 private:
  struct Surname {
    std::size_t document;
    std::string key;
    std::string full_key;
    std::string text;
    Span span;
  };

  Surface& surface(const std::string& key) {
    const auto [at, added] = index_.try_emplace(key, found_.surfaces.size());
    if (added) {
      found_.surfaces.emplace_back();
      auto& made = found_.surfaces.back();
      made.key = key;
      for (const auto word : split(key, ' ')) made.words.emplace_back(word);
    }
    return found_.surfaces[at->second];
  }

  void add(const std::string& key, const std::string& text, EntityKind kind, std::uint32_t weight) {
    auto& to = surface(key);
    to.texts[text] += weight;
    to.kinds[static_cast<std::size_t>(kind)] += std::max(weight, 1U);
  }

  const std::string& key_of(const std::string& text) {
    const auto [at, added] = keys_.try_emplace(text);
    if (added) at->second = surface_key(text);
    return at->second;
  }

  void document(std::size_t d) {
    const auto& document = texts_.document(d);
    const auto& names = texts_.facts[d].names;
    const auto source = document.source.empty() ? std::string() : key_of(document.source);
    FullNames people;
    StringSet surnames_here;
    for (const auto& mention : names.mentions) {
      if (mention.kind != EntityKind::person) continue;
      const auto& key = key_of(mention.text);
      if (key.find(' ') != std::string::npos) people.add(mention.span.start, key);
    }
    for (const auto& mention : names.mentions) {
      const auto key = key_of(mention.text);
      if (key.empty()) continue;
      if (!source.empty() && names_issuer(key, source)) {
        surnames_here.insert(key);
        surnames_.push_back({d, key, source, mention.text, mention.span});
        continue;
      }
      const auto* full = full_name(people, mention, key);
      if (full != nullptr) {
        surnames_here.insert(key);
        surnames_.push_back({d, key, *full, mention.text, mention.span});
        continue;
      }
      add(key, mention.text, mention.kind, 1);
      surface(key).mentions.push_back({static_cast<std::uint32_t>(d), mention.span});
    }
    for (const auto& relation : names.relations) {
      for (const auto* text : {&relation.from, &relation.to}) {
        const auto key = key_of(*text);
        if (!key.empty() && !index_.contains(key) && !surnames_here.contains(key))
          add(key, *text, EntityKind::unknown, 0);
      }
    }
    if (!source.empty()) add(source, document.source, kind_of_source(source), 0);
    for (const auto& author : document.authors) {
      if (!key_of(author).empty()) add(key_of(author), author, EntityKind::person, 0);
    }
  }

  [[nodiscard]] static const std::string* full_name(FullNames& people, const Mention& mention,
                                                    const std::string& key) {
    const bool may_be = mention.kind == EntityKind::person || mention.kind == EntityKind::unknown;
    if (!may_be || key.find(' ') != std::string::npos) return nullptr;
    return people.person_of(key, mention.span.start);
  }

  // Never written otherwise; a place in capitals is only a dateline.
  [[nodiscard]] static bool written_as_acronym(const Surface& surface) {
    const bool capitals =
        std::ranges::all_of(surface.texts, [](const auto& text) { return is_acronym(text.first); });
    return capitals && surface.words.size() == 1 &&
           (surface.kind() != EntityKind::place || surface.key.size() <= 3) &&
           (surface.kind() != EntityKind::person || surface.key.size() <= 3);
  }

  void sort_surfaces() {
    std::ranges::sort(found_.surfaces, {}, &Surface::key);
    for (auto& surface : found_.surfaces) surface.acronym = written_as_acronym(surface);
    for (const auto& surname : surnames_) {
      const auto at = found_.find(surname.full_key);
      if (!at) continue;
      found_.local[surname.document][surname.key] = *at;
      found_.surfaces[*at].surnames[surname.text].push_back(
          {static_cast<std::uint32_t>(surname.document), surname.span});
    }
  }

  const CaseTexts& texts_;
  CaseSurfaces found_;
  StringMap<std::size_t> index_;
  StringMap<std::string> keys_;
  std::vector<Surname> surnames_;
};

}  // namespace

EntityKind commonest_kind(const KindCounts& counts) {
  std::size_t best = 0;
  std::uint32_t top = 0;
  for (std::size_t i = 1; i < counts.size(); ++i) {
    if (counts[i] > top) {
      top = counts[i];
      best = i;
    }
  }
  return static_cast<EntityKind>(best);
}

MaybeIndex CaseSurfaces::find(const std::string& key) const {
  const auto at = std::ranges::lower_bound(surfaces, key, {}, &Surface::key);
  if (at == surfaces.end() || at->key != key) return no_index;
  return static_cast<std::uint32_t>(at - surfaces.begin());
}

MaybeIndex CaseSurfaces::find_in(std::size_t document, const std::string& text) const {
  const auto key = surface_key(text);
  const auto here = local[document].find(key);
  return here != local[document].end() ? MaybeIndex(here->second) : find(key);
}

std::string surface_key(std::string_view text) {
  auto key = fold_name(text);
  if (key.starts_with("the ")) key.erase(0, 4);
  return key;
}

CaseSurfaces collect_surfaces(const CaseTexts& texts) {
  return SurfaceCollector(texts).collect();
}

}  // namespace headwater
