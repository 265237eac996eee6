// SPDX-License-Identifier: Apache-2.0
#include "read/html/html_tags.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/data_file.h"

namespace headwater {
namespace {

constexpr auto tag_names =
    std::to_array<std::pair<std::string_view, Tag>>({{"a", Tag::a},
                                                     {"abbr", Tag::abbr},
                                                     {"address", Tag::address},
                                                     {"article", Tag::article},
                                                     {"aside", Tag::aside},
                                                     {"audio", Tag::audio},
                                                     {"b", Tag::b},
                                                     {"blockquote", Tag::blockquote},
                                                     {"body", Tag::body},
                                                     {"br", Tag::br},
                                                     {"button", Tag::button},
                                                     {"canvas", Tag::canvas},
                                                     {"caption", Tag::caption},
                                                     {"center", Tag::center},
                                                     {"cite", Tag::cite},
                                                     {"code", Tag::code},
                                                     {"col", Tag::col},
                                                     {"colgroup", Tag::colgroup},
                                                     {"dd", Tag::dd},
                                                     {"del", Tag::del},
                                                     {"details", Tag::details},
                                                     {"dialog", Tag::dialog},
                                                     {"div", Tag::div},
                                                     {"dl", Tag::dl},
                                                     {"dt", Tag::dt},
                                                     {"em", Tag::em},
                                                     {"embed", Tag::embed},
                                                     {"fieldset", Tag::fieldset},
                                                     {"figcaption", Tag::figcaption},
                                                     {"figure", Tag::figure},
                                                     {"font", Tag::font},
                                                     {"footer", Tag::footer},
                                                     {"form", Tag::form},
                                                     {"frame", Tag::frame},
                                                     {"frameset", Tag::frameset},
                                                     {"h1", Tag::h1},
                                                     {"h2", Tag::h2},
                                                     {"h3", Tag::h3},
                                                     {"h4", Tag::h4},
                                                     {"h5", Tag::h5},
                                                     {"h6", Tag::h6},
                                                     {"head", Tag::head},
                                                     {"header", Tag::header},
                                                     {"hgroup", Tag::hgroup},
                                                     {"hr", Tag::hr},
                                                     {"html", Tag::html},
                                                     {"i", Tag::i},
                                                     {"iframe", Tag::iframe},
                                                     {"img", Tag::img},
                                                     {"input", Tag::input},
                                                     {"label", Tag::label},
                                                     {"legend", Tag::legend},
                                                     {"li", Tag::li},
                                                     {"link", Tag::link},
                                                     {"main", Tag::main},
                                                     {"map", Tag::map},
                                                     {"menu", Tag::menu},
                                                     {"meta", Tag::meta},
                                                     {"nav", Tag::nav},
                                                     {"noframes", Tag::noframes},
                                                     {"noscript", Tag::noscript},
                                                     {"object", Tag::object},
                                                     {"ol", Tag::ol},
                                                     {"optgroup", Tag::optgroup},
                                                     {"option", Tag::option},
                                                     {"p", Tag::p},
                                                     {"param", Tag::param},
                                                     {"picture", Tag::picture},
                                                     {"pre", Tag::pre},
                                                     {"q", Tag::q},
                                                     {"s", Tag::s},
                                                     {"script", Tag::script},
                                                     {"section", Tag::section},
                                                     {"select", Tag::select},
                                                     {"small", Tag::small},
                                                     {"source", Tag::source},
                                                     {"span", Tag::span},
                                                     {"strike", Tag::strike},
                                                     {"strong", Tag::strong},
                                                     {"style", Tag::style},
                                                     {"sub", Tag::sub},
                                                     {"summary", Tag::summary},
                                                     {"sup", Tag::sup},
                                                     {"svg", Tag::svg},
                                                     {"table", Tag::table},
                                                     {"tbody", Tag::tbody},
                                                     {"td", Tag::td},
                                                     {"template", Tag::template_tag},
                                                     {"textarea", Tag::textarea},
                                                     {"tfoot", Tag::tfoot},
                                                     {"th", Tag::th},
                                                     {"thead", Tag::thead},
                                                     {"time", Tag::time},
                                                     {"title", Tag::title},
                                                     {"tr", Tag::tr},
                                                     {"tt", Tag::tt},
                                                     {"u", Tag::u},
                                                     {"ul", Tag::ul},
                                                     {"var", Tag::var},
                                                     {"video", Tag::video},
                                                     {"wbr", Tag::wbr}});

const StringMap<Tag>& tags_by_name() {
  static const StringMap<Tag> tags(tag_names.begin(), tag_names.end());
  return tags;
}

template <std::size_t N>
bool is_one_of(Tag tag, const std::array<Tag, N>& set) {
  return std::ranges::find(set, tag) != set.end();
}

}  // namespace

Tag tag_named(std::string_view name) {
  std::array<char, 12> lower{};
  if (name.empty() || name.size() > lower.size()) return Tag::unknown;
  std::ranges::transform(name, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  const auto& tags = tags_by_name();
  const auto found = tags.find(std::string_view(lower.data(), name.size()));
  return found == tags.end() ? Tag::unknown : found->second;
}

bool is_void(Tag tag) {
  static constexpr std::array set{Tag::br,   Tag::col,   Tag::embed,  Tag::frame,
                                  Tag::hr,   Tag::img,   Tag::input,  Tag::link,
                                  Tag::meta, Tag::param, Tag::source, Tag::wbr};
  return is_one_of(tag, set);
}

bool is_raw_text(Tag tag) {
  static constexpr std::array set{Tag::script, Tag::style,    Tag::textarea,
                                  Tag::title,  Tag::noframes, Tag::iframe};
  return is_one_of(tag, set);
}

bool is_block(Tag tag) {
  static constexpr std::array set{
      Tag::root,       Tag::address,  Tag::article, Tag::aside,    Tag::blockquote,
      Tag::body,       Tag::caption,  Tag::center,  Tag::dd,       Tag::details,
      Tag::dialog,     Tag::div,      Tag::dl,      Tag::dt,       Tag::fieldset,
      Tag::figcaption, Tag::figure,   Tag::footer,  Tag::form,     Tag::frameset,
      Tag::h1,         Tag::h2,       Tag::h3,      Tag::h4,       Tag::h5,
      Tag::h6,         Tag::head,     Tag::header,  Tag::hgroup,   Tag::hr,
      Tag::html,       Tag::legend,   Tag::li,      Tag::main,     Tag::menu,
      Tag::nav,        Tag::noscript, Tag::ol,      Tag::optgroup, Tag::option,
      Tag::p,          Tag::pre,      Tag::section, Tag::select,   Tag::summary,
      Tag::table,      Tag::tbody,    Tag::td,      Tag::tfoot,    Tag::th,
      Tag::thead,      Tag::title,    Tag::tr,      Tag::ul,       Tag::template_tag,
      Tag::button,     Tag::video,    Tag::audio,   Tag::textarea, Tag::iframe};
  return is_one_of(tag, set);
}

bool closes_paragraph(Tag tag) {
  static constexpr std::array set{
      Tag::address, Tag::article, Tag::aside,  Tag::blockquote, Tag::center,     Tag::details,
      Tag::dialog,  Tag::div,     Tag::dl,     Tag::fieldset,   Tag::figcaption, Tag::figure,
      Tag::footer,  Tag::form,    Tag::h1,     Tag::h2,         Tag::h3,         Tag::h4,
      Tag::h5,      Tag::h6,      Tag::header, Tag::hgroup,     Tag::hr,         Tag::main,
      Tag::menu,    Tag::nav,     Tag::ol,     Tag::p,          Tag::pre,        Tag::section,
      Tag::summary, Tag::table,   Tag::ul,     Tag::li,         Tag::dd,         Tag::dt};
  return is_one_of(tag, set);
}

bool is_head_only(Tag tag) {
  static constexpr std::array set{Tag::title, Tag::meta,     Tag::link,         Tag::script,
                                  Tag::style, Tag::noscript, Tag::template_tag, Tag::text};
  return is_one_of(tag, set);
}

int heading_level(Tag tag) {
  if (tag < Tag::h1 || tag > Tag::h6) return 0;
  return static_cast<int>(tag) - static_cast<int>(Tag::h1) + 1;
}

}  // namespace headwater
