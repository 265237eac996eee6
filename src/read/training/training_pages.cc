// SPDX-License-Identifier: Apache-2.0
#include "read/training/training_pages.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "base/files.h"
#include "base/hash.h"
#include "base/json.h"
#include "base/strings.h"
#include "read/formats/unpack.h"
#include "read/training/block_labels.h"

namespace headwater {
namespace {

std::string text_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

std::vector<std::string> list_at(const Json& object, const char* key) {
  std::vector<std::string> values;
  const auto found = object.find(key);
  if (found == object.end() || !found->is_array()) return values;
  for (const auto& value : *found) {
    if (value.is_string()) values.push_back(squeeze_space(lower_ascii(value.get<std::string>())));
  }
  return values;
}

// The part of a host name that names the site: "news.example.co.uk" -> "example".
std::string site_of(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return "";
  const auto rest = url.substr(scheme + 3);
  const auto host = rest.substr(0, rest.find_first_of("/?#:"));
  const auto labels = split(host, '.');
  if (labels.size() < 2) return std::string(host);
  auto at = labels.size() - 2;
  constexpr std::size_t short_label = 3;  // "co.uk", "com.au"
  if (labels[at].size() <= short_label && at > 0) --at;
  return std::string(labels[at]);
}

// A page's error is in words, so a block weighs as its words do in it; the constant keeps short
// blocks from counting for nothing.
void weigh_by_text(const std::vector<BlockLabel>& found, TrainingPage& page) {
  constexpr double floor = 2;
  double held = 0;
  double all = 0;
  for (const auto& label : found) {
    held += label.words * label.share;
    all += label.words;
  }
  if (held < 10) return;
  const double whole = held + 0.15 * all + 60;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const bool inside = found[i].share >= 0.5F;
    const double sure = std::abs(2 * found[i].share - 1);
    page.labels[i] = inside ? 1 : 0;
    page.weights[i] = static_cast<float>((found[i].words * sure + floor) / whole);
  }
}

// A short passage of the text may stand in many blocks by chance, and one from outside it in a
// paragraph: both tell nothing then.
void weigh_by_passages(const Json& row, TrainingPage& page) {
  constexpr float weight = 0.05F;
  constexpr std::size_t tells = 30;  // bytes
  const auto with = list_at(row, "with");
  const auto without = list_at(row, "without");
  std::vector<std::string> texts;
  texts.reserve(page.labels.size());
  for (const auto& block : page.judged.page.blocks) texts.push_back(lower_ascii(block.text));
  const auto holds = [](const std::string& text, const std::string& passage) {
    return passage.size() > 3 && text.find(passage) != std::string::npos;
  };
  const auto says_inside = [&](const std::string& text, const std::string& passage) {
    if (!holds(text, passage)) return false;
    return passage.size() >= tells || std::ranges::count_if(texts, [&](const std::string& other) {
                                        return holds(other, passage);
                                      }) <= 2;
  };
  const auto says_outside = [&](const std::string& text, const std::string& passage) {
    return holds(text, passage) && (passage.size() >= tells || passage.size() * 4 >= text.size());
  };
  for (std::size_t i = 0; i < page.labels.size(); ++i) {
    const auto& text = texts[i];
    const bool yes = std::ranges::any_of(with, [&](auto& p) { return says_inside(text, p); });
    const bool no = std::ranges::any_of(without, [&](auto& p) { return says_outside(text, p); });
    if (yes == no) continue;
    page.labels[i] = yes ? 1 : 0;
    page.weights[i] = weight;
  }
}

Result<std::string> read_page_file(const std::string& path) {
  const auto bytes = read_file(path);
  if (!bytes) return std::unexpected(bytes.error());
  ReadLimits limits;
  const ReadInput input{.id = path, .bytes = *bytes, .charset = "", .url = "", .limits = &limits};
  std::string page;
  const auto done = unpack(
      input, [](std::string_view) { return true; },
      [&page](ArchiveMember member) { page = std::move(member.bytes); });
  if (!done) return std::unexpected(done.error());
  return page;
}

class Loader {
 public:
  Loader(std::string folder, std::size_t folds) : folder_(std::move(folder)), folds_(folds) {}

  Result<std::vector<TrainingPage>> load() {
    const auto text = read_file(folder_ + "/index.json");
    if (!text) return std::unexpected(text.error());
    const auto index = parse_json(*text, folder_ + "/index.json");
    if (!index) return std::unexpected(index.error());
    const auto sets = index->find("sets");
    if (sets == index->end() || !sets->is_array()) {
      return fail(ErrorKind::usage, folder_ + "/index.json", "names no sets");
    }
    for (const auto& set : *sets) {
      if (auto done = load_set(set); !done) return std::unexpected(done.error());
    }
    return std::move(pages_);
  }

 private:
  Result<void> load_set(const Json& set) {
    const auto kind = text_at(set, "kind");
    if (kind != "pages" && kind != "flat") return {};
    const auto gold = read_file(folder_ + "/" + text_at(set, "gold"));
    if (!gold) return std::unexpected(gold.error());
    for (const auto line : split(*gold, '\n')) {
      if (trim(line).empty()) continue;
      const auto row = parse_json(line, text_at(set, "gold"));
      if (!row) return std::unexpected(row.error());
      if (auto done = load_page(set, *row); !done) return done;
    }
    return {};
  }

  Result<void> load_page(const Json& set, const Json& row) {
    const auto path = folder_ + "/" + text_at(set, "pages") + "/" + text_at(row, "file");
    const auto bytes = read_page_file(path);
    if (!bytes) return std::unexpected(bytes.error());
    TrainingPage page;
    page.id = text_at(row, "id");
    page.set = text_at(set, "name");
    page.shape = text_at(set, "kind") == "flat" ? PageShape::flat : PageShape::html;
    page.fold = fold_of(page.id, text_at(row, "url"));
    const ReadInput input{.id = page.id, .bytes = *bytes, .charset = "", .url = ""};
    page.judged = page.shape == PageShape::flat ? judge_text(input, {}, WithFeatures::yes)
                                                : judge_html(input, {}, WithFeatures::yes);
    page.labels.assign(page.judged.page.blocks.size(), 0);
    page.weights.assign(page.labels.size(), 0);
    if (const auto text = text_at(row, "text"); !text.empty()) {
      weigh_by_text(label_blocks(page.judged.page.blocks, text), page);
    } else {
      weigh_by_passages(row, page);
    }
    pages_.push_back(std::move(page));
    return {};
  }

  // The same page in another shape goes where the first went.
  std::size_t fold_of(const std::string& id, const std::string& url) {
    const auto site = site_of(url);
    const auto fold = fnv1a64(site.empty() ? id : site) % folds_;
    return fold_of_id_.try_emplace(id, fold).first->second;
  }

  std::string folder_;
  std::size_t folds_;
  std::map<std::string, std::size_t> fold_of_id_;
  std::vector<TrainingPage> pages_;
};

}  // namespace

Result<std::vector<TrainingPage>> load_training_pages(const std::string& folder,
                                                      std::size_t folds) {
  return Loader(folder, folds).load();
}

}  // namespace headwater
