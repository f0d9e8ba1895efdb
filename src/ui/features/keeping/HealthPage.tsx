import { HealthPart } from './HealthPart.tsx';

/** 体检 for those of the three who make no backups. */
export function HealthPage() {
  return (
    <section className="reading-width">
      <div className="page-head">
        <h1>体检</h1>
      </div>
      <HealthPart onBackUp={null} />
    </section>
  );
}
