// SPDX-License-Identifier: Apache-2.0
#include "read/html/element_roles.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/data_file.h"
#include "base/strings.h"

namespace headwater {
namespace {

constexpr std::size_t longest_attribute = 300;  // bytes looked at

const StringMap<ElementRole>& roles_by_word() {
  static const auto table = [] {
    StringMap<ElementRole> made;
    for (const auto& row : data_rows("read/class_words.tsv")) {
      made.emplace(row[0], value_named<ElementRole>(row[1]).value_or(ElementRole::none));
    }
    return made;
  }();
  return table;
}

// "mainNav-2 entry_content" -> names of words; an empty word divides two names.
std::vector<std::string> words_of(std::string_view value) {
  std::vector<std::string> words;
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) words.push_back(std::exchange(word, {}));
  };
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (is_ascii_upper(c) && i > 0 && is_ascii_lower(value[i - 1])) flush();
    if (is_ascii_upper(c) || is_ascii_lower(c)) {
      word += is_ascii_upper(c) ? static_cast<char>(c + 32) : c;
    } else {
      flush();
      if (c == ' ') words.emplace_back();
    }
  }
  flush();
  return words;
}

// Words that turn the next one into its opposite or speak of the page's layout.
bool negates(std::string_view word) {
  return word == "no" || word == "has" || word == "with" || word == "without" || word == "not" ||
         word == "is" || word == "js" || word == "hfeed" || word == "non" || word == "enable" ||
         word == "show";
}

// Articles and comments say more than the words around them; the longest match wins otherwise.
int strength(ElementRole role, std::size_t words) {
  if (role == ElementRole::none) return 0;
  const int base = static_cast<int>(words) * 2;
  return role == ElementRole::article ? base + 1 : base + 2;
}

ElementRole role_of_words(std::string_view value) {
  const auto words = words_of(value.substr(0, longest_attribute));
  const auto& table = roles_by_word();
  auto best = ElementRole::none;
  int best_strength = 0;
  std::string phrase;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].empty() || (i > 0 && negates(words[i - 1]))) continue;
    phrase.clear();
    for (std::size_t n = 0; n < 4 && i + n < words.size() && !words[i + n].empty(); ++n) {
      if (n > 0) phrase += ' ';
      phrase += words[i + n];
      const auto found = table.find(phrase);
      if (found == table.end()) continue;
      // "comment-author-jane" is set on the whole comment.
      const bool goes_on = i + n + 1 < words.size() && !words[i + n + 1].empty();
      if (found->second == ElementRole::comment_author && n > 0 && goes_on) continue;
      const auto now = strength(found->second, n + 1);
      if (now > best_strength) {
        best = found->second;
        best_strength = now;
      }
    }
  }
  return best;
}

std::optional<ElementRole> role_of_tag(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::nav:
      return ElementRole::navigation;
    case HtmlTag::aside:
      return ElementRole::sidebar;
    case HtmlTag::footer:
      return ElementRole::footer;
    case HtmlTag::header:
      return ElementRole::head;
    case HtmlTag::form:
      return ElementRole::form;
    case HtmlTag::figcaption:
    case HtmlTag::caption:
      return ElementRole::caption;
    case HtmlTag::dialog:
      return ElementRole::hidden;
    default:
      return std::nullopt;
  }
}

bool is_hidden(const HtmlTree& tree, std::uint32_t node) {
  if (tree.has_attribute(node, "hidden")) return true;
  const auto style = lower_ascii(tree.attribute(node, "style").substr(0, longest_attribute));
  if (style.find("display:none") != std::string::npos ||
      style.find("display: none") != std::string::npos ||
      style.find("visibility:hidden") != std::string::npos) {
    return true;
  }
  return equal_ignoring_case(tree.attribute(node, "aria-hidden"), "true");
}

ElementRole role_of_semantics(const HtmlTree& tree, std::uint32_t node) {
  const auto aria = tree.attribute(node, "role");
  if (aria == "navigation" || aria == "menu" || aria == "menubar") return ElementRole::navigation;
  if (aria == "banner") return ElementRole::head;
  if (aria == "contentinfo") return ElementRole::footer;
  if (aria == "complementary") return ElementRole::sidebar;
  if (aria == "search") return ElementRole::form;
  if (aria == "dialog" || aria == "alertdialog") return ElementRole::hidden;
  const auto property = tree.attribute(node, "itemprop");
  if (property == "articleBody" || property == "reviewBody") return ElementRole::article;
  if (property == "comment") return ElementRole::comment;
  const auto type = tree.attribute(node, "itemtype");
  if (type.ends_with("schema.org/Comment") || type.ends_with("schema.org/UserComments")) {
    return ElementRole::comment;
  }
  if (property == "commentText") return ElementRole::comment_part;
  return ElementRole::none;
}

// The roles of attribute values seen on this page: most elements share theirs with others.
class RoleCache {
 public:
  ElementRole of(std::string_view value) {
    if (value.empty()) return ElementRole::none;
    const auto [found, is_new] = roles_.try_emplace(value, ElementRole::none);
    if (is_new) found->second = role_of_words(value);
    return found->second;
  }

 private:
  std::unordered_map<std::string_view, ElementRole> roles_;
};

ElementRole role_of(const HtmlTree& tree, std::uint32_t node, RoleCache& cache) {
  const auto& n = tree.nodes[node];
  if (n.attributes > 0) {
    if (is_hidden(tree, node)) return ElementRole::hidden;
    if (const auto role = role_of_semantics(tree, node); role != ElementRole::none) return role;
  }
  const auto by_class = cache.of(tree.attribute(node, "class"));
  if (by_class != ElementRole::none && by_class != ElementRole::article) return by_class;
  const auto by_id = cache.of(tree.attribute(node, "id"));
  if (by_class == ElementRole::none && by_id != ElementRole::none) return by_id;
  if (by_class == ElementRole::article) return by_class;
  return role_of_tag(n.tag).value_or(ElementRole::none);
}

}  // namespace

std::vector<ElementRole> element_roles(const HtmlTree& tree) {
  std::vector<ElementRole> roles(tree.nodes.size(), ElementRole::none);
  RoleCache cache;
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    const auto tag = tree.nodes[node].tag;
    if (tag == HtmlTag::text || tag == HtmlTag::html || tag == HtmlTag::body ||
        tag == HtmlTag::root)
      continue;
    const bool counts = is_block(tag) || tag == HtmlTag::span || tag == HtmlTag::a ||
                        tag == HtmlTag::unknown || tag == HtmlTag::cite || tag == HtmlTag::b ||
                        tag == HtmlTag::small || tag == HtmlTag::time || tag == HtmlTag::em ||
                        tag == HtmlTag::i || tag == HtmlTag::strong;
    if (counts) roles[node] = role_of(tree, node, cache);
  }
  return roles;
}

}  // namespace headwater
