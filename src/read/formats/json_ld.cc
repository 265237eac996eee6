// SPDX-License-Identifier: Apache-2.0
// schema.org in JSON-LD: the article object of a page and its publisher.
#include <algorithm>
#include <array>
#include <deque>
#include <unordered_map>

#include "base/json.h"
#include "base/strings.h"
#include "read/content/bylines.h"
#include "read/formats/html_metadata.h"
#include "read/html/character_references.h"
#include "read/page/limits.h"
#include "read/page/written_dates.h"

namespace headwater {
namespace {

constexpr std::size_t object_limit = 2000;

bool is_type(const Json& object, std::string_view ending) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  const auto matches = [&](const Json& value) {
    return value.is_string() && value.get_ref<const std::string&>().ends_with(ending);
  };
  return matches(*type) || (type->is_array() && std::ranges::any_of(*type, matches));
}

bool is_article(const Json& object) {
  static constexpr std::array<std::string_view, 7> types{
      "Article", "BlogPosting", "NewsArticle", "Posting", "Report", "Review", "Recipe"};
  return std::ranges::any_of(types, [&](auto type) { return is_type(object, type); });
}

std::string text_at(const Json& object, const char* key) {
  if (!object.is_object()) return "";
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return "";
  return squeeze_space(decode_references(found->get<std::string>()));
}

// Objects with a name, by their @id.
using NamedObjects = std::unordered_map<std::string_view, const Json*>;

std::string_view id_of(const Json& object) {
  const auto found = object.find("@id");
  if (found == object.end() || !found->is_string()) return {};
  return found->get_ref<const std::string&>();
}

NamedObjects named_objects(const std::vector<const Json*>& objects) {
  NamedObjects named;
  for (const auto* object : objects) {
    if (object->contains("name") && !id_of(*object).empty()) named.emplace(id_of(*object), object);
  }
  return named;
}

struct StatedName {
  std::string name;
  bool person = false;  // declared to be one
  bool body = false;    // declared to be an organisation
};

// A name given as a string, an object with a name or the @id of one, or a list of these.
std::vector<StatedName> names_at(const NamedObjects& objects, const Json& object, const char* key) {
  std::vector<StatedName> names;
  const auto found = object.find(key);
  if (found == object.end()) return names;
  const auto take = [&](const Json& value) {
    if (value.is_string()) {
      names.push_back({squeeze_space(decode_references(value.get<std::string>())), false});
    }
    if (!value.is_object()) return;
    const Json* named = &value;
    if (!value.contains("name")) {
      const auto other = objects.find(id_of(value));
      if (other == objects.end()) return;
      named = other->second;
    }
    const bool person = is_type(*named, "Person");
    names.push_back({text_at(*named, "name"), person, is_type(*named, "Organization")});
    const auto& name = (*named)["name"];
    if (!name.is_array()) return;
    for (const auto& one : name) {
      if (one.is_string()) names.push_back({squeeze_space(one.get<std::string>()), person});
    }
  };
  if (found->is_array()) {
    for (const auto& value : *found) take(value);
  } else {
    take(*found);
  }
  std::erase_if(names, [](const StatedName& stated) { return stated.name.empty(); });
  return names;
}

// What a page declares to be a person is one, however it is written; but no address, no account of
// the machine's keeper.
bool is_plain_name(std::string_view name) {
  constexpr std::size_t longest = 40;
  constexpr std::size_t shortest = 3;
  if (name.size() < shortest || name.size() > longest) return false;
  if (name.find_first_of("@/:|<>{}[]=\\") != std::string_view::npos) return false;
  const auto lower = lower_ascii(name);
  const bool keeper = lower.find("admin") != std::string::npos ||
                      lower.find("editor") != std::string::npos ||
                      lower.find(".com") != std::string::npos || lower == "author" ||
                      lower == "staff" || lower == "unknown" || lower == "anonymous";
  return !keeper && split(name, ' ').size() <= 4;
}

std::vector<std::string> persons(const std::vector<StatedName>& names,
                                 const std::string& publisher) {
  std::vector<std::string> authors;
  const auto add = [&authors](std::string author) {
    if (std::ranges::find(authors, author) == authors.end()) authors.push_back(std::move(author));
  };
  for (const auto& stated : names) {
    auto clean = clean_authors(stated.name);
    const bool as_is = clean.empty() && stated.person && is_plain_name(stated.name) &&
                       !equal_ignoring_case(stated.name, publisher);
    if (as_is) add(stated.name);
    for (auto& author : clean) add(std::move(author));
  }
  return authors;
}

std::vector<StatedName> declared_persons(std::vector<StatedName> names) {
  std::erase_if(names, [](const StatedName& stated) { return !stated.person; });
  return names;
}

// A body that signs an article is its author only where the page names no person.
void read_authors(std::vector<StatedName> names, const std::string& publisher, PageFacts& facts,
                  PageSigns& signs) {
  const auto bodies =
      std::ranges::stable_partition(names, [](const StatedName& stated) { return !stated.body; });
  if (signs.body_as_author.empty() && !bodies.empty()) signs.body_as_author = bodies.front().name;
  names.erase(bodies.begin(), names.end());
  facts.set_authors(persons(names, publisher), "read.json_ld");
}

void read_article(const NamedObjects& objects, const Json& object, PageFacts& facts,
                  PageSigns& signs) {
  const auto publishers = names_at(objects, object, "publisher");
  const auto publisher = publishers.empty() ? facts.source : publishers.front().name;
  read_authors(names_at(objects, object, "author"), publisher, facts, signs);
  facts.set_published(iso_date_in(text_at(object, "datePublished")), "read.json_ld");
  facts.set_published(iso_date_in(text_at(object, "dateCreated")), "read.json_ld");
  if (!publishers.empty()) facts.set_source(publishers.front().name, "read.json_ld");
}

// All objects inside, in order of the text, without recursion.
std::vector<const Json*> objects_in(const Json& root) {
  std::vector<const Json*> objects;
  std::deque<const Json*> waiting{&root};
  while (!waiting.empty() && objects.size() < object_limit) {
    const auto* value = waiting.front();
    waiting.pop_front();
    if (value->is_object()) objects.push_back(value);
    if (!value->is_structured()) continue;
    for (const auto& inner : *value) {
      if (inner.is_structured()) waiting.push_back(&inner);
    }
  }
  return objects;
}

void read_signs(const Json& object, PageSigns& signs) {
  if (is_article(object) || object.contains("articleBody")) {
    signs.article = true;
    if (signs.headline.empty()) signs.headline = text_at(object, "headline");
    if (signs.headline.empty()) signs.headline = text_at(object, "name");
    auto body = text_at(object, "articleBody");
    if (body.size() > signs.article_body.size()) signs.article_body = std::move(body);
  }
  signs.product = signs.product || is_type(object, "Product");
  signs.discussion = signs.discussion || is_type(object, "DiscussionForumPosting") ||
                     is_type(object, "QAPage") || is_type(object, "Question");
  signs.list = signs.list || is_type(object, "ItemList") || is_type(object, "CollectionPage") ||
               is_type(object, "SearchResultsPage");
}

// The property is a text, or an object that has one.
void read_correction(const Json& object, PageFacts& facts) {
  auto text = text_at(object, "correction");
  if (const auto found = object.find("correction"); found != object.end() && text.empty())
    text = text_at(*found, "text");
  if (!text.empty()) facts.why.push_back(reason("read.corrected", {}, {std::move(text)}));
}

}  // namespace

void read_json_ld(std::string_view script, PageFacts& facts, PageSigns& signs) {
  constexpr std::size_t largest = 1U << 20U;
  script = trim(script);
  for (const std::string_view mark : {"<!--", "//<![CDATA[", "<![CDATA["}) {
    if (script.starts_with(mark)) script.remove_prefix(mark.size());
  }
  if (script.empty() || script.size() > largest) return;
  std::string clean(script);
  std::ranges::replace_if(clean, [](char c) { return static_cast<unsigned char>(c) < 0x20U; }, ' ');
  const auto value = parse_json(clean, "json-ld", {200, limits::json_values, limits::json_keys});
  if (!value) return;
  const auto objects = objects_in(*value);
  const auto named = named_objects(objects);
  for (const auto* object : objects) {
    if (auto day = iso_date_in(text_at(*object, "dateModified")); !day.empty())
      signs.modified.push_back(std::move(day));
    read_signs(*object, signs);
    if (is_article(*object)) read_article(named, *object, facts, signs);
    read_correction(*object, facts);
  }
  for (const auto* object : objects) {
    if (is_type(*object, "WebPage") || is_type(*object, "Question")) {
      facts.set_published(iso_date_in(text_at(*object, "datePublished")), "read.json_ld");
      facts.set_authors(persons(declared_persons(names_at(named, *object, "author")), facts.source),
                        "read.json_ld");
    }
    if (is_type(*object, "WebSite")) facts.set_source(text_at(*object, "name"), "read.json_ld");
  }
}

}  // namespace headwater
