// SPDX-License-Identifier: Apache-2.0
#include "learn/linear_trainer.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace headwater {
namespace {

void put_u32(std::string& out, std::uint32_t value) {
  char bytes[4];
  std::memcpy(bytes, &value, sizeof bytes);
  out.append(bytes, sizeof bytes);
}

}  // namespace

LinearTrainer::LinearTrainer(std::uint32_t bits, std::uint32_t labels, std::uint32_t admit)
    : bits_(bits),
      shift_(64 - bits),
      labels_(labels),
      admit_(admit),
      mistakes_(admit > 1 ? std::size_t{1} << mistake_bits : 0),
      weights_((std::size_t{1} << bits) * labels),
      early_(weights_.size()) {}

bool LinearTrainer::admits(Feature feature) {
  if (admit_ <= 1) return true;
  auto& count = mistakes_[feature >> (64U - mistake_bits)];
  if (count < 255) ++count;
  return count >= 2 * admit_ - 1;  // each mistake changes two labels
}

void LinearTrainer::change(std::span<const Feature> features, std::uint32_t label,
                           std::int32_t by) {
  for (const auto feature : features) {
    if (!admits(feature)) continue;
    const auto at = (feature >> shift_) * labels_ + label;
    auto step = by;
    if (!changes_.empty()) {
      if (changes_[at] + 1U < steps_.size()) ++changes_[at];
      step = by * steps_[changes_[at]];
    }
    weights_[at] += step;
    early_[at] += step * now_;
  }
}

void LinearTrainer::adapt() {
  changes_.assign(weights_.size(), 0);
  steps_.resize(65536);
  for (std::size_t n = 1; n < steps_.size(); ++n)
    steps_[n] = static_cast<std::int32_t>(std::lround(1000.0 / std::sqrt(static_cast<double>(n))));
}

double LinearTrainer::average(std::size_t at) const {
  if (!mixed_.empty()) return mixed_[at];
  return static_cast<double>(weights_[at] * now_ - early_[at]) / static_cast<double>(now_);
}

void LinearTrainer::mix_in(const LinearTrainer& other) {
  if (mixed_.empty()) {
    std::vector<double> own(weights_.size());
    for (std::size_t at = 0; at < own.size(); ++at) own[at] = average(at);
    mixed_ = std::move(own);
  }
  for (std::size_t at = 0; at < mixed_.size(); ++at) mixed_[at] += other.average(at);
}

double LinearTrainer::top_weight(double least) const {
  std::vector<double> sizes;
  for (std::size_t at = 0; at < weights_.size(); ++at) {
    const auto size = std::abs(average(at));
    if (size > 0 && size >= least) sizes.push_back(size);
  }
  if (sizes.empty()) return 1;
  const auto top = sizes.end() - 1 - static_cast<std::ptrdiff_t>(sizes.size() / 2000);
  std::ranges::nth_element(sizes, top);
  return *top;
}

std::int8_t LinearTrainer::rounded(std::size_t at, double least, double top) const {
  const auto size = average(at);
  if (std::abs(size) < least) return 0;
  return static_cast<std::int8_t>(std::lround(std::clamp(size / top, -1.0, 1.0) * 127));
}

std::string LinearTrainer::quantised(double least) const {
  const auto top = top_weight(least);
  std::string out;
  put_u32(out, LinearModel::magic);
  put_u32(out, bits_);
  put_u32(out, labels_);
  put_u32(out, 0);
  for (std::size_t at = 0; at < weights_.size(); ++at)
    out.push_back(static_cast<char>(rounded(at, least, top)));
  return out + std::string(LinearModel::tail_bytes, '\0');
}

}  // namespace headwater
