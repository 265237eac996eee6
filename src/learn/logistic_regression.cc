// SPDX-License-Identifier: Apache-2.0
#include "learn/logistic_regression.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/data_file.h"

namespace headwater {
namespace {

constexpr int most_rounds = 100;
constexpr double settled = 1e-6;

using Vector = std::vector<double>;
using Matrix = std::vector<Vector>;

// Solves a symmetric positive definite system in place by Cholesky's decomposition.
Vector solve(Matrix a, Vector b) {
  const auto size = b.size();
  for (std::size_t j = 0; j < size; ++j) {
    for (std::size_t k = 0; k < j; ++k) a[j][j] -= a[j][k] * a[j][k];
    a[j][j] = std::sqrt(std::max(a[j][j], 1e-12));
    for (std::size_t i = j + 1; i < size; ++i) {
      for (std::size_t k = 0; k < j; ++k) a[i][j] -= a[i][k] * a[j][k];
      a[i][j] /= a[j][j];
    }
  }
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t k = 0; k < i; ++k) b[i] -= a[i][k] * b[k];
    b[i] /= a[i][i];
  }
  for (std::size_t i = size; i-- > 0;) {
    for (std::size_t k = i + 1; k < size; ++k) b[i] -= a[k][i] * b[k];
    b[i] /= a[i][i];
  }
  return b;
}

// The gradient and the second derivatives at the coefficients; the last column is the bias.
void derive(const TrainingRows& rows, const Vector& at, double ridge, Vector& gradient,
            Matrix& hessian) {
  const auto width = rows.features.width;
  gradient.assign(width + 1, 0);
  hessian.assign(width + 1, Vector(width + 1, 0));
  Vector x(width + 1, 1);
  for (std::size_t r = 0; r < rows.features.rows; ++r) {
    const auto row = rows.features.row(r);
    std::ranges::copy(row, x.begin());
    double sum = 0;
    for (std::size_t i = 0; i <= width; ++i) sum += at[i] * x[i];
    const auto p = 1 / (1 + std::exp(-sum));
    const double weight = rows.weights[r];
    const auto miss = weight * (rows.labels[r] - p);
    const auto curve = weight * p * (1 - p);
    for (std::size_t i = 0; i <= width; ++i) {
      gradient[i] += miss * x[i];
      for (std::size_t j = 0; j <= i; ++j) hessian[i][j] += curve * x[i] * x[j];
    }
  }
  for (std::size_t i = 0; i < width; ++i) {
    gradient[i] -= ridge * at[i];
    hessian[i][i] += ridge;
  }
  for (std::size_t i = 0; i <= width; ++i) {
    for (std::size_t j = 0; j < i; ++j) hessian[j][i] = hessian[i][j];
  }
}

}  // namespace

LogisticModel fit_logistic(const TrainingRows& rows, double ridge) {
  const auto width = rows.features.width;
  Vector at(width + 1, 0);
  Vector gradient;
  Matrix hessian;
  for (int round = 0; round < most_rounds; ++round) {
    derive(rows, at, ridge, gradient, hessian);
    const auto step = solve(hessian, gradient);
    double largest = 0;
    for (std::size_t i = 0; i <= width; ++i) {
      at[i] += step[i];
      largest = std::max(largest, std::abs(step[i]));
    }
    if (largest < settled) break;
  }
  return {at.back(), {at.begin(), at.end() - 1}};
}

std::string logistic_text(const LogisticModel& model, std::span<const std::string_view> names) {
  auto text = fmt::format("bias\t{:.6f}\n", model.bias);
  for (std::size_t i = 0; i < names.size(); ++i)
    text += fmt::format("{}\t{:.6f}\n", names[i], model.weights[i]);
  return text;
}

Result<LogisticModel> read_logistic(std::string_view text, std::span<const std::string_view> names,
                                    std::string_view part) {
  const auto rows = parse_rows(text);
  const auto bad = [&] {
    return fail(ErrorKind::input, std::string(part), "not the weights of this version");
  };
  if (rows.size() != names.size() + 1) return bad();
  LogisticModel model;
  model.weights.resize(names.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto name = i == 0 ? std::string_view("bias") : names[i - 1];
    if (rows[i].size() != 2 || rows[i][0] != name) return bad();
    auto& value = i == 0 ? model.bias : model.weights[i - 1];
    const auto* begin = rows[i][1].data();
    const auto* end = begin + rows[i][1].size();
    const auto [stop, error] = std::from_chars(begin, end, value);
    if (error != std::errc() || stop != end || !std::isfinite(value)) return bad();
  }
  return model;
}

}  // namespace headwater
