const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** Cases by weekday and hour; darker is more, and every square that counts has its number. */
export function HourGrid({ hours }: { readonly hours: readonly (readonly number[])[] }) {
  const most = Math.max(1, ...hours.flat());
  return (
    <section className="section" aria-label="星期和时刻">
      <div className="section-head">
        <h2>星期和时刻</h2>
      </div>
      <table className="ledger-hours">
        <thead>
          <tr>
            <th scope="col">
              <span className="only-read">星期</span>
            </th>
            {Array.from({ length: 24 }, (_, hour) => (
              <th key={`${hour}时`} scope="col">
                {hour}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday, row) => (
            <tr key={weekday}>
              <th scope="row">{weekday}</th>
              {(hours[row] ?? []).map((count, hour) => (
                <td
                  key={`${weekday}${hour + 1}`}
                  className={count > most / 2 ? 'dense' : ''}
                  style={
                    count === 0 ? {} : { background: `rgb(29 78 158 / ${0.15 + (0.75 * count) / most})` }
                  }
                >
                  {count === 0 ? '' : count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
